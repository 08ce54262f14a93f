package quarry.standalone.client;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.net.http.HttpResponse;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Makes one line of an RFC 9457 problem. */
final class Problems {

    private Problems() {}

    static String reason(ObjectMapper json, HttpResponse<String> answer) {
        return reason(json, answer.statusCode(), answer.body());
    }

    static String reason(ObjectMapper json, int status, String body) {
        try {
            var problem = json.readTree(body);
            var words = Stream.of("detail", "field", "reason")
                    .map(name -> problem.path(name).asText(null))
                    .filter(Objects::nonNull)
                    .distinct()
                    .collect(Collectors.joining(": "));
            return words.isEmpty() ? problem.path("title").asText("status " + status) : words;
        } catch (JsonProcessingException e) {
            return "status " + status;
        }
    }
}
