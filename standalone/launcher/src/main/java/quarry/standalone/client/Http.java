package quarry.standalone.client;

import java.io.IOException;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.concurrent.TimeUnit;

/** Sends requests, and repeats them while the service is away: it may be on its way up again. */
final class Http {

    private static final Duration AWAY = Duration.ofMinutes(2);
    private static final Duration PAUSE = Duration.ofMillis(500);
    private static final Duration ANSWER = Duration.ofMinutes(2);

    private final HttpClient client = HttpClient.newBuilder()
            .version(HttpClient.Version.HTTP_1_1)
            .connectTimeout(Duration.ofSeconds(5))
            .build();

    /**
     * One answer, whatever its status.
     *
     * @throws ClientException when the service stays away
     */
    <T> HttpResponse<T> send(HttpRequest.Builder builder, HttpResponse.BodyHandler<T> body) {
        var request = builder.timeout(ANSWER).build();
        long deadline = System.nanoTime() + AWAY.toNanos();
        try {
            while (true) {
                try {
                    var answer = client.send(request, body);
                    if (!isAway(answer.statusCode()) || System.nanoTime() > deadline) {
                        return answer;
                    }
                } catch (IOException e) {
                    if (System.nanoTime() > deadline) {
                        throw new ClientException(request.uri() + " does not answer: " + e, e);
                    }
                }
                TimeUnit.MILLISECONDS.sleep(PAUSE.toMillis());
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new ClientException("interrupted", e);
        }
    }

    private static boolean isAway(int status) {
        return status == 502 || status == 503 || status == 504;
    }
}
