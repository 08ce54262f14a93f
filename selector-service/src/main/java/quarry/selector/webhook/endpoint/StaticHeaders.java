package quarry.selector.webhook.endpoint;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import quarry.kit.problem.Problem;

/** The headers that an endpoint wants with every request, such as the key of its API. The values are secrets. */
final class StaticHeaders {

    private static final int MOST = 16;
    private static final int MOST_CHARACTERS = 1000;
    private static final String NAME = "[A-Za-z0-9!#$%&'*+.^_`|~-]{1,100}";
    /** Ours, and those of the connection. */
    private static final Set<String> TAKEN = Set.of(
            "accept-encoding",
            "connection",
            "content-encoding",
            "content-length",
            "content-type",
            "expect",
            "host",
            "proxy-authorization",
            "te",
            "trailer",
            "transfer-encoding",
            "upgrade",
            "user-agent");

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final TypeReference<TreeMap<String, String>> HEADERS = new TypeReference<>() {};

    private StaticHeaders() {}

    /** @throws Problem if one of them can not be sent */
    static Map<String, String> checked(Map<String, String> headers) {
        if (headers.size() > MOST) {
            throw refused("are more than " + MOST);
        }
        var known = new TreeMap<String, String>(String.CASE_INSENSITIVE_ORDER);
        headers.forEach((name, value) -> {
            if (!name.matches(NAME)) {
                throw refused("have a name that is none: " + name);
            }
            var lower = name.toLowerCase(Locale.ROOT);
            if (TAKEN.contains(lower) || lower.startsWith("webhook-") || lower.startsWith("ce-")) {
                throw refused("must not set " + name);
            }
            // the value itself is not repeated: it is a secret
            if (value == null
                    || value.length() > MOST_CHARACTERS
                    || !value.matches("[\\x21-\\x7e]([\\x20-\\x7e]*[\\x21-\\x7e])?")) {
                throw refused("want 1 to " + MOST_CHARACTERS + " printable ASCII characters for " + name);
            }
            if (known.put(name, value) != null) {
                throw refused("name " + name + " twice");
            }
        });
        return known;
    }

    static byte[] write(Map<String, String> headers) {
        try {
            return JSON.writeValueAsBytes(headers);
        } catch (JsonProcessingException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    static Map<String, String> read(byte[] text) {
        try {
            return JSON.readValue(text, HEADERS);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Problem refused(String reason) {
        return Problem.unprocessable("headers", reason);
    }
}
