package quarry.selector.pool;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.ObjectWriter;
import com.fasterxml.jackson.databind.SerializationFeature;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Map;

/** A label as one line of JSON with sorted fields, so that the same label always gives the same bytes. */
@ApplicationScoped
public class LabelText {

    private static final TypeReference<Map<String, Object>> LABEL = new TypeReference<>() {};

    private final ObjectMapper json;
    private final ObjectWriter sorted;

    LabelText(ObjectMapper json) {
        this.json = json;
        this.sorted = json.writer().with(SerializationFeature.ORDER_MAP_ENTRIES_BY_KEYS);
    }

    Map<String, Object> read(String text) {
        try {
            return json.readValue(text, LABEL);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("a stored label is not JSON: " + text, e);
        }
    }

    /** A label, or a record with a label in it, as one line. */
    public String write(Object value) {
        try {
            return sorted.writeValueAsString(value);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("not writable as JSON: " + value, e);
        }
    }
}
