package quarry.selector.sink;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import quarry.contracts.PlatformLink;
import quarry.contracts.ProjectId;

/** Against a server that answers as Label Studio documents it. */
class LabelStudioSinkTest {

    private static final PlatformLink LINK = new PlatformLink(PlatformLink.Kind.LABEL_STUDIO, 7, null, null, false);

    private final ObjectMapper json = new ObjectMapper();
    private final List<JsonNode> predictions = new ArrayList<>();
    private final List<String> versions = new ArrayList<>();
    private final List<Integer> sizes = new ArrayList<>();
    private List<String> addresses = List.of();
    private HttpServer server;
    private LabelStudioSink sink;

    @BeforeEach
    void start() throws IOException {
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.createContext("/", this::answer);
        server.start();
        sink = sink("secret");
    }

    @AfterEach
    void stop() {
        server.stop(0);
    }

    @Test
    void theBestImageHasTheLowestScoreOfTheVersionThatTheProjectShows() throws SinkException {
        addresses = List.of(
                "/data/upload/7/0123abcd-a.jpg",
                "https://store/pictures/b%20b.jpg?X-Amz-Signature=s",
                "/data/local-files/?d=x/c.jpg");

        var unknown = send("a.jpg", "b b.jpg", "c.jpg", "d.jpg");

        assertThat(unknown).containsExactly("d.jpg");
        assertThat(predictions)
                .extracting(prediction -> prediction.path("task").asInt())
                .containsExactly(0, 1, 2);
        assertThat(predictions)
                .extracting(prediction -> prediction.path("score").asDouble())
                .containsExactly(0.0, 0.25, 0.5);
        assertThat(predictions)
                .allSatisfy(prediction ->
                        assertThat(prediction.path("result").isEmpty()).isTrue());
        assertThat(versions).containsExactly("quarry-cats-c3-r1");
    }

    @Test
    void aHundredGoInACallAndTasksComeInPages() throws SinkException {
        var names = IntStream.range(0, 1234).mapToObj("%04d.jpg"::formatted).toList();
        addresses = names.stream().map(name -> "/x/" + name).toList();

        assertThat(send(names.subList(0, 250).toArray(String[]::new))).isEmpty();
        assertThat(sizes).containsExactly(100, 100, 50);
    }

    @Test
    void aRefusalIsToldWithItsReason() {
        assertThatThrownBy(() -> sink("wrong").calls(LINK, csv("a.jpg")))
                .isInstanceOfSatisfying(SinkException.class, failed -> assertThat(failed.isPassing())
                        .isFalse())
                .hasMessage("Label Studio answered 401: {\"detail\": \"Invalid token.\"}");
        assertThatThrownBy(() -> new LabelStudioSink(Optional.empty()).calls(LINK, csv("a.jpg")))
                .hasMessageContaining("SELECTOR_PLATFORM_LABEL_STUDIO_URL");
    }

    private LabelStudioSink sink(String token) {
        var url = URI.create("http://127.0.0.1:" + server.getAddress().getPort() + "/");
        return new LabelStudioSink(Optional.of(new LabelStudio(url, token, Duration.ofSeconds(10))));
    }

    private List<String> send(String... names) throws SinkException {
        var unknown = new ArrayList<String>();
        for (var call : sink.calls(LINK, csv(names))) {
            unknown.addAll(call.send());
        }
        return unknown;
    }

    private static PushedCsv csv(String... names) {
        var text = List.of(names).stream()
                .map(name -> name + ",0.500000")
                .collect(Collectors.joining("\r\n", "name,entropy_value\r\n", "\r\n"));
        return PushedCsv.of(new ProjectId("cats"), 3, 1, text.getBytes(StandardCharsets.UTF_8), List.of());
    }

    private void answer(HttpExchange exchange) throws IOException {
        var call = exchange.getRequestMethod() + " " + exchange.getRequestURI().getPath();
        var body = exchange.getRequestBody().readAllBytes();
        if (!"Token secret".equals(exchange.getRequestHeaders().getFirst("Authorization"))) {
            reply(exchange, 401, "{\"detail\": \"Invalid token.\"}");
            return;
        }
        switch (call) {
            case "GET /api/tasks/" ->
                reply(
                        exchange,
                        200,
                        json.writeValueAsString(page(exchange.getRequestURI().getQuery())));
            case "POST /api/projects/7/import/predictions" -> {
                var sent = json.readTree(body);
                sent.forEach(predictions::add);
                sizes.add(sent.size());
                reply(exchange, 201, "{\"created\": %d}".formatted(sent.size()));
            }
            case "PATCH /api/projects/7/" -> {
                versions.add(json.readTree(body).path("model_version").asText());
                reply(exchange, 200, "{}");
            }
            default -> reply(exchange, 404, "{}");
        }
    }

    private Map<String, Object> page(String query) {
        int page = Integer.parseInt(query.replaceAll(".*[?&]page=(\\d+).*", "$1"));
        var tasks = IntStream.range((page - 1) * 1000, Math.min(addresses.size(), page * 1000))
                .mapToObj(i -> Map.of("id", i, "data", Map.of("image", addresses.get(i))))
                .toList();
        return Map.of("tasks", tasks, "total", addresses.size());
    }

    private static void reply(HttpExchange exchange, int status, String text) throws IOException {
        try (exchange) {
            var bytes = text.getBytes(StandardCharsets.UTF_8);
            exchange.sendResponseHeaders(status, bytes.length);
            exchange.getResponseBody().write(bytes);
        }
    }
}
