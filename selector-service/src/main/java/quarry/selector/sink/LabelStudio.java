package quarry.selector.sink;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.List;
import java.util.Map;

/** The calls of Label Studio's API that a sink needs. */
final class LabelStudio {

    private static final int PAGE = 1000;
    private static final int LONGEST_REASON = 300;

    private final ObjectMapper json = new ObjectMapper();
    private final HttpClient http;
    private final URI url;
    private final String token;
    private final Duration timeout;

    LabelStudio(URI url, String token, Duration timeout) {
        this.http = HttpClient.newBuilder().connectTimeout(timeout).build();
        this.url = url;
        this.token = token;
        this.timeout = timeout;
    }

    /** A page of a project's tasks; the first has the number 1. */
    JsonNode tasks(long project, int page) throws SinkException {
        return send(request("/api/tasks/?project=" + project + "&page=" + page + "&page_size=" + PAGE)
                .GET());
    }

    void predict(long project, List<Map<String, Object>> predictions) throws SinkException {
        send(request("/api/projects/" + project + "/import/predictions")
                .POST(HttpRequest.BodyPublishers.ofByteArray(bytes(predictions))));
    }

    /** Orders by the predictions of that version. */
    void choose(long project, String modelVersion) throws SinkException {
        send(request("/api/projects/" + project + "/")
                .method("PATCH", HttpRequest.BodyPublishers.ofByteArray(bytes(Map.of("model_version", modelVersion)))));
    }

    private HttpRequest.Builder request(String path) {
        return HttpRequest.newBuilder(URI.create(url.toString().replaceAll("/$", "") + path))
                .timeout(timeout)
                .header("Authorization", "Token " + token)
                .header("Content-Type", "application/json");
    }

    private JsonNode send(HttpRequest.Builder request) throws SinkException {
        try {
            var answer = http.send(request.build(), HttpResponse.BodyHandlers.ofString());
            int status = answer.statusCode();
            if (status >= 300) {
                var body = answer.body().strip();
                throw new SinkException(
                        "Label Studio answered " + status + ": "
                                + body.substring(0, Math.min(LONGEST_REASON, body.length())),
                        status >= 500 || status == 408 || status == 429,
                        null);
            }
            return json.readTree(answer.body());
        } catch (IOException e) {
            throw new SinkException("Label Studio does not answer: " + e, true, e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new SinkException("interrupted", true, e);
        }
    }

    private byte[] bytes(Object body) {
        try {
            return json.writeValueAsBytes(body);
        } catch (JsonProcessingException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
