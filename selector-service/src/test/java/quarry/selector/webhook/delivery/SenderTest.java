package quarry.selector.webhook.delivery;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.standardwebhooks.Webhook;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpHandler;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicLong;
import okhttp3.Dns;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import quarry.contracts.ProjectId;
import quarry.selector.webhook.endpoint.Target;
import quarry.selector.webhook.guard.Guard;
import quarry.selector.webhook.message.CloudEvents;
import quarry.selector.webhook.message.EventType;
import quarry.selector.webhook.message.Message;
import quarry.selector.webhook.message.SigningSecret;

/** One attempt, against receivers that behave and others. */
class SenderTest {

    private static final Duration TIMEOUT = Duration.ofSeconds(1);
    private static final Message MESSAGE = new Message(
            UUID.randomUUID(),
            new ProjectId("demo"),
            EventType.ENDPOINT_TEST,
            null,
            Instant.EPOCH,
            "{\"project\":\"demo\"}");

    /** The library of the receiver looks at the real time. */
    private final Instant now = Instant.now();

    private final SigningSecret secret = SigningSecret.fresh();
    private final SigningSecret former = SigningSecret.fresh();
    private final Sender sender = new Sender(
            new Guard(List.of("127.0.0.0/8"), Dns.SYSTEM),
            Dns.SYSTEM,
            TIMEOUT,
            "org.example.",
            Clock.fixed(now, ZoneOffset.UTC));
    private final Map<String, List<String>> headers = new HashMap<>();
    private HttpServer receiver;
    private String body;

    @BeforeEach
    void start() throws IOException {
        receiver = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        receiver.setExecutor(Executors.newCachedThreadPool());
        receiver.start();
    }

    @AfterEach
    void stop() {
        receiver.stop(0);
    }

    @Test
    void whatArrivesCanBeVerifiedWithEitherSecret() throws Exception {
        // When
        var answer = send(exchange -> answer(exchange, 204, ""));

        // Then
        assertThat(answer.verdict()).isEqualTo(Verdict.DELIVERED);
        assertThat(body).contains("\"type\":\"endpoint.test\"").contains(MESSAGE.data());
        assertThat(header("Content-type")).isEqualTo("application/json");
        assertThat(header("Api-key")).isEqualTo("k 1");
        assertThat(header("Webhook-id")).isEqualTo(MESSAGE.webhookId()).doesNotContain(".");
        assertThat(header("Webhook-timestamp")).isEqualTo(Long.toString(now.getEpochSecond()));
        for (var one : List.of(secret, former)) {
            new Webhook(one.text()).verify(body, lowerCase());
        }
    }

    @Test
    void aFailureIsToldWithItsAnswer() throws IOException {
        var answer = send(exchange -> answer(exchange, 500, "no disk\0 left"));

        assertThat(answer.verdict()).isEqualTo(Verdict.FAILED);
        assertThat(answer.status()).contains(500);
        assertThat(answer.body()).contains("no disk  left");
        assertThat(answer.retryAfter()).isEmpty();
    }

    @Test
    void retryAfterIsHeard() throws IOException {
        var answer = send(exchange -> {
            exchange.getResponseHeaders().add("Retry-After", "120");
            answer(exchange, 503, "");
        });

        assertThat(answer.status()).contains(503);
        assertThat(answer.retryAfter()).contains(now.plusSeconds(120));
    }

    @Test
    void aReceiverThatIsGoneIsKnownAsGone() throws IOException {
        assertThat(send(exchange -> answer(exchange, 410, "")).verdict()).isEqualTo(Verdict.GONE);
    }

    @Test
    void aRedirectIsNotFollowed() throws IOException {
        // Given
        var followed = new AtomicInteger();
        receiver.createContext("/elsewhere", exchange -> {
            followed.incrementAndGet();
            answer(exchange, 200, "");
        });

        // When
        var answers = List.of(301, 302, 303, 307, 308).stream()
                .map(status -> attempt(exchange -> {
                    exchange.getResponseHeaders().add("Location", "/elsewhere");
                    answer(exchange, status, "");
                }))
                .toList();

        // Then
        assertThat(answers).allSatisfy(answer -> assertThat(answer.verdict()).isEqualTo(Verdict.FAILED));
        assertThat(followed).hasValue(0);
    }

    @Test
    void aReceiverThatHangsIsLeftAfterTheTimeout() throws IOException {
        // Given: accepts, and says nothing
        try (var silent = new ServerSocket(0, 10, InetAddress.getLoopbackAddress())) {
            // When
            var answer = sender.send(target("http://127.0.0.1:" + silent.getLocalPort() + "/"), MESSAGE);

            // Then
            assertThat(answer.verdict()).isEqualTo(Verdict.FAILED);
            assertThat(answer.error()).contains("no answer in time");
            assertThat(answer.millis()).isBetween(TIMEOUT.toMillis() - 50, TIMEOUT.toMillis() * 4);
        }
    }

    @Test
    void aReceiverThatDribblesIsLeftAfterTheTimeoutToo() throws IOException {
        var answer = send(exchange -> {
            exchange.sendResponseHeaders(500, 0);
            for (long begin = System.nanoTime(); System.nanoTime() - begin < 4 * TIMEOUT.toNanos(); ) {
                exchange.getResponseBody().write('x');
                exchange.getResponseBody().flush();
            }
            exchange.close();
        });

        assertThat(answer.status()).contains(500);
        assertThat(answer.millis()).isLessThan(TIMEOUT.toMillis() * 4);
    }

    @Test
    void ofAGigabyteTheBeginningIsRead() throws IOException {
        // Given
        var written = new AtomicLong();

        // When
        var answer = send(exchange -> {
            exchange.sendResponseHeaders(200, 1L << 30);
            var block = new byte[1 << 16];
            try (var out = exchange.getResponseBody()) {
                while (written.get() < 1L << 30) {
                    out.write(block);
                    written.addAndGet(block.length);
                }
            }
        });

        // Then
        assertThat(answer.verdict()).isEqualTo(Verdict.DELIVERED);
        assertThat(answer.body().orElseThrow()).hasSizeLessThanOrEqualTo(4001);
        assertThat(written.get()).isLessThan(1L << 29);
    }

    @Test
    void aReceiverThatIsNotThereIsAFailure() throws IOException {
        int port = receiver.getAddress().getPort();
        receiver.stop(0);

        var answer = sender.send(target("http://127.0.0.1:" + port + "/"), MESSAGE);

        assertThat(answer.verdict()).isEqualTo(Verdict.FAILED);
        assertThat(answer.error().orElseThrow()).contains("127.0.0.1:" + port);
    }

    private Answer send(HttpHandler handler) throws IOException {
        var path = "/" + UUID.randomUUID();
        receiver.createContext(path, exchange -> {
            headers.putAll(exchange.getRequestHeaders());
            body = new String(exchange.getRequestBody().readAllBytes(), UTF_8);
            handler.handle(exchange);
        });
        return sender.send(target("http://127.0.0.1:" + receiver.getAddress().getPort() + path), MESSAGE);
    }

    private Answer attempt(HttpHandler handler) {
        try {
            return send(handler);
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }

    private Target target(String url) {
        return new Target(UUID.randomUUID(), url, CloudEvents.OFF, Map.of("API-key", "k 1"), List.of(secret, former));
    }

    private String header(String name) {
        return headers.get(name).get(0);
    }

    private Map<String, List<String>> lowerCase() {
        var lower = new HashMap<String, List<String>>();
        headers.forEach((name, values) -> lower.put(name.toLowerCase(java.util.Locale.ROOT), values));
        return lower;
    }

    private static void answer(HttpExchange exchange, int status, String text) throws IOException {
        var bytes = text.getBytes(UTF_8);
        exchange.sendResponseHeaders(status, bytes.length == 0 ? -1 : bytes.length);
        if (bytes.length > 0) {
            exchange.getResponseBody().write(bytes);
        }
        exchange.close();
    }
}
