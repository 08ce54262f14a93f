package quarry.selector.webhook.delivery;

import static java.nio.charset.StandardCharsets.UTF_8;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.io.IOException;
import java.io.InterruptedIOException;
import java.net.Proxy;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import okhttp3.ConnectionPool;
import okhttp3.Dns;
import okhttp3.HttpUrl;
import okhttp3.MediaType;
import okhttp3.OkHttpClient;
import okhttp3.Protocol;
import okhttp3.Request;
import okhttp3.RequestBody;
import okhttp3.Response;
import quarry.selector.SelectorConfig;
import quarry.selector.webhook.endpoint.Target;
import quarry.selector.webhook.guard.ForbiddenTargetException;
import quarry.selector.webhook.guard.Guard;
import quarry.selector.webhook.message.Envelope;
import quarry.selector.webhook.message.Message;
import quarry.selector.webhook.message.SigningSecret;

/** Makes one attempt: a request, and as much of the answer as is worth reading. */
@ApplicationScoped
class Sender {

    private static final int MOST_READ = 64 * 1024;
    private static final int MOST_KEPT = 4000;

    private final Guard guard;
    private final Clock clock;
    private final String typePrefix;
    private final OkHttpClient client;

    @Inject
    Sender(Guard guard, SelectorConfig config, Clock clock) {
        this(guard, Dns.SYSTEM, config.webhooks().timeout(), config.webhooks().typePrefix(), clock);
    }

    Sender(Guard guard, Dns names, Duration timeout, String typePrefix, Clock clock) {
        this.guard = guard;
        this.clock = clock;
        this.typePrefix = typePrefix;
        client = new OkHttpClient.Builder()
                .dns(names)
                .proxy(Proxy.NO_PROXY)
                .followRedirects(false)
                .followSslRedirects(false)
                .callTimeout(timeout)
                .connectTimeout(timeout)
                .readTimeout(timeout)
                .writeTimeout(timeout)
                .protocols(List.of(Protocol.HTTP_1_1))
                // every request has a connection of its own, whose address was checked for it
                .connectionPool(new ConnectionPool(0, 1, TimeUnit.SECONDS))
                .build();
    }

    Answer send(Target target, Message message) {
        var begin = System.nanoTime();
        try {
            var url = HttpUrl.get(target.url());
            var call = client.newBuilder()
                    .socketFactory(guard.sockets(url))
                    .build()
                    .newCall(request(url, target, message));
            try (var response = call.execute()) {
                return answer(response, begin);
            }
        } catch (ForbiddenTargetException e) {
            return Answer.failed("the target " + e.getMessage(), millisSince(begin));
        } catch (InterruptedIOException e) {
            return Answer.failed("no answer in time", millisSince(begin));
        } catch (IOException e) {
            return Answer.failed(e.getMessage() == null ? e.toString() : e.getMessage(), millisSince(begin));
        }
    }

    private Request request(HttpUrl url, Target target, Message message) {
        var envelope = Envelope.of(message, target.cloudEvents(), typePrefix);
        long second = clock.instant().getEpochSecond();
        var request = new Request.Builder()
                .url(url)
                .post(RequestBody.create(envelope.body().getBytes(UTF_8), MediaType.get(envelope.contentType())))
                // an answer is read as it is, and so can not unpack to more than that
                .header("Accept-Encoding", "identity")
                .header("User-Agent", "Quarry");
        target.headers().forEach(request::header);
        envelope.headers().forEach(request::header);
        return request.header("webhook-id", message.webhookId())
                .header("webhook-timestamp", Long.toString(second))
                .header(
                        "webhook-signature",
                        SigningSecret.signatures(target.secrets(), message.webhookId(), second, envelope.body()))
                .build();
    }

    private Answer answer(Response response, long begin) {
        return new Answer(
                Optional.of(response.code()),
                Optional.empty(),
                Optional.of(beginning(response)),
                retryAfter(response),
                millisSince(begin));
    }

    private Optional<Instant> retryAfter(Response response) {
        return RetryAfter.parse(response.header("Retry-After"), clock.instant());
    }

    /** The status has been said: a body that breaks off or drags on changes nothing. */
    private static String beginning(Response response) {
        try {
            var bytes = response.body().byteStream().readNBytes(MOST_READ);
            // PostgreSQL takes no zero in a text
            var text = new String(bytes, UTF_8).replace('\0', ' ');
            return text.length() <= MOST_KEPT ? text : text.substring(0, MOST_KEPT) + "…";
        } catch (IOException e) {
            return "";
        }
    }

    private static long millisSince(long begin) {
        return TimeUnit.NANOSECONDS.toMillis(System.nanoTime() - begin);
    }
}
