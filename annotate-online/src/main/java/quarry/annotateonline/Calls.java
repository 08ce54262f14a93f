package quarry.annotateonline;

import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Base64;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;

/** POST requests with the platform's headers. What fails for a moment is repeated three times, as the SDK does. */
final class Calls {

    private static final int REPEATS = 3;
    private static final int LONGEST_REASON = 300;

    /** Numbers without an exponent: the platform takes 1E-5 for another number. */
    private static final ObjectMapper JSON = JsonMapper.builder()
            .enable(JsonGenerator.Feature.WRITE_BIGDECIMAL_AS_PLAIN)
            .build();

    private final HttpClient http;
    private final Token token;
    private final Duration timeout;
    private final Duration pause;

    /**
     * Ready to call.
     *
     * @param timeout of one answer
     * @param pause before the first repetition; doubles
     */
    Calls(Token token, Duration timeout, Duration pause) {
        this.http = HttpClient.newBuilder().connectTimeout(timeout).build();
        this.token = token;
        this.timeout = timeout;
        this.pause = pause;
    }

    long team() {
        return token.team();
    }

    /** The whole answer. */
    JsonNode json(URI address, Map<String, Long> query, Map<String, Long> context, Object body)
            throws PlatformException {
        try (var answer = stream(address, query, context, body)) {
            return JSON.readTree(answer);
        } catch (IOException e) {
            throw new PlatformException("annotate.online answered something that is not JSON", true, e);
        }
    }

    /**
     * The answer as it comes; the caller closes it.
     *
     * @param query besides the team
     * @param context what the call is about, besides the team
     */
    InputStream stream(URI address, Map<String, Long> query, Map<String, Long> context, Object body)
            throws PlatformException {
        var request = request(address, query, context, body);
        try {
            for (int repeated = 0; ; repeated++) {
                var answer = http.send(request, HttpResponse.BodyHandlers.ofInputStream());
                if (answer.statusCode() < 300) {
                    return answer.body();
                }
                var reason = reason(answer);
                if (!isMomentary(answer.statusCode()) || repeated == REPEATS) {
                    throw new PlatformException(reason, isPassing(answer.statusCode()), null);
                }
                TimeUnit.MILLISECONDS.sleep(pause.toMillis() << repeated);
            }
        } catch (IOException e) {
            throw new PlatformException("annotate.online does not answer: " + e, true, e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new PlatformException("interrupted", true, e);
        }
    }

    private HttpRequest request(URI address, Map<String, Long> query, Map<String, Long> context, Object body) {
        return HttpRequest.newBuilder(URI.create(address + "?" + parameters(withTeam(query))))
                .timeout(timeout)
                .header("Authorization", token.value())
                .header("authtype", "sdk")
                .header("Content-Type", "application/json")
                .header("x-sa-entity-context", Base64.getEncoder().encodeToString(bytes(withTeam(context))))
                .POST(HttpRequest.BodyPublishers.ofByteArray(bytes(body)))
                .build();
    }

    private Map<String, Long> withTeam(Map<String, Long> values) {
        var all = new TreeMap<>(values);
        all.put("team_id", team());
        return all;
    }

    private static String parameters(Map<String, Long> query) {
        return query.entrySet().stream()
                .map(parameter -> parameter.getKey() + "=" + parameter.getValue())
                .collect(Collectors.joining("&"));
    }

    private static byte[] bytes(Object value) {
        try {
            return JSON.writeValueAsBytes(value);
        } catch (JsonProcessingException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    /** As the SDK sees it; 404 too is what it has seen of things that were made a moment ago. */
    private static boolean isMomentary(int status) {
        return status == 404 || status == 502 || status == 503 || status == 504;
    }

    private static boolean isPassing(int status) {
        return status >= 500 || status == 408 || status == 429;
    }

    private static String reason(HttpResponse<InputStream> answer) throws IOException {
        try (var body = answer.body()) {
            var text = new String(body.readNBytes(LONGEST_REASON), StandardCharsets.UTF_8).strip();
            return "annotate.online answered " + answer.statusCode() + (text.isEmpty() ? "" : ": " + text);
        }
    }
}
