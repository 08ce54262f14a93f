package quarry.selector.webhook.message;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonRawValue;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * A message in the form that an endpoint wants.
 *
 * @param headers beside the content type and those of the signature
 */
public record Envelope(String contentType, Map<String, String> headers, String body) {

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final String JSON_TYPE = "application/json";
    private static final String VERSION = "1.0";

    /**
     * Puts a message into that form.
     *
     * @param typePrefix of the types of CloudEvents: the name of a domain from its end, with a dot behind
     */
    public static Envelope of(Message message, CloudEvents mode, String typePrefix) {
        return switch (mode) {
            case OFF ->
                new Envelope(
                        JSON_TYPE,
                        Map.of(),
                        text(new Plain(message.type().text(), message.time().toString(), message.data())));
            case BINARY -> new Envelope(JSON_TYPE, attributes(message, typePrefix), message.data());
            case STRUCTURED ->
                new Envelope(
                        "application/cloudevents+json; charset=UTF-8",
                        Map.of(),
                        text(new Structured(
                                VERSION,
                                message.webhookId(),
                                source(message),
                                typePrefix + message.type().text(),
                                message.subject(),
                                message.time().toString(),
                                JSON_TYPE,
                                message.data())));
        };
    }

    private record Plain(String type, String timestamp, @JsonRawValue String data) {}

    @JsonInclude(JsonInclude.Include.NON_NULL)
    private record Structured(
            String specversion,
            String id,
            String source,
            String type,
            String subject,
            String time,
            String datacontenttype,
            @JsonRawValue String data) {}

    private static Map<String, String> attributes(Message message, String typePrefix) {
        var headers = new LinkedHashMap<String, String>();
        headers.put("ce-specversion", VERSION);
        headers.put("ce-id", encoded(message.webhookId()));
        headers.put("ce-source", encoded(source(message)));
        headers.put("ce-type", encoded(typePrefix + message.type().text()));
        if (message.subject() != null) {
            headers.put("ce-subject", encoded(message.subject()));
        }
        headers.put("ce-time", encoded(message.time().toString()));
        return headers;
    }

    private static String source(Message message) {
        return "/projects/" + message.project();
    }

    /** Space, double quote, percent, and whatever is not printable ASCII, as the HTTP binding asks (3.1.3.2). */
    static String encoded(String value) {
        var text = new StringBuilder();
        for (byte one : value.getBytes(UTF_8)) {
            if (one > ' ' && one < 0x7f && one != '"' && one != '%') {
                text.append((char) one);
            } else {
                text.append('%').append(HexFormat.of().withUpperCase().toHexDigits(one));
            }
        }
        return text.toString();
    }

    private static String text(Object body) {
        try {
            return JSON.writeValueAsString(body);
        } catch (JsonProcessingException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
