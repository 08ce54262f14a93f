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
    /** A service that has lost its database for a moment answers with a failure of its own. */
    private static final Duration UNWELL = Duration.ofSeconds(30);

    private static final Duration PAUSE = Duration.ofMillis(500);
    /** Of a request that carries a body: an archive takes a while. */
    private static final Duration ANSWER = Duration.ofMinutes(2);
    /** Of a question, which can be asked again without harm if its answer was lost. */
    private static final Duration ANSWER_TO_QUESTION = Duration.ofSeconds(30);

    private final HttpClient client = HttpClient.newBuilder()
            .version(HttpClient.Version.HTTP_1_1)
            .connectTimeout(Duration.ofSeconds(5))
            .build();
    private final Duration question;

    Http() {
        this(ANSWER_TO_QUESTION);
    }

    /** @param question how long to wait for the answer to a request without a body before it is sent again */
    Http(Duration question) {
        this.question = question;
    }

    /**
     * One answer, whatever its status.
     *
     * @throws ClientException when the service stays away
     */
    <T> HttpResponse<T> send(HttpRequest.Builder builder, HttpResponse.BodyHandler<T> body) {
        var draft = builder.build();
        var request = builder.timeout(draft.bodyPublisher().isPresent() ? ANSWER : question)
                .build();
        long begin = System.nanoTime();
        try {
            while (true) {
                try {
                    var answer = client.send(request, body);
                    if (System.nanoTime() - begin
                            > patience(answer.statusCode()).toNanos()) {
                        return answer;
                    }
                } catch (IOException e) {
                    if (System.nanoTime() - begin > AWAY.toNanos()) {
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

    private static Duration patience(int status) {
        return switch (status) {
            case 500 -> UNWELL;
            case 502, 503, 504 -> AWAY;
            default -> Duration.ZERO;
        };
    }
}
