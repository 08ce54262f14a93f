package quarry.selector.training;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Map;
import java.util.TreeMap;

/** Figures by name, as one column of text. */
@ApplicationScoped
class MetricsText {

    private static final TypeReference<TreeMap<String, Double>> METRICS = new TypeReference<>() {};

    private final ObjectMapper json;

    MetricsText(ObjectMapper json) {
        this.json = json;
    }

    String write(Map<String, Double> metrics) {
        try {
            return json.writeValueAsString(metrics);
        } catch (JsonProcessingException e) {
            throw new IllegalArgumentException("metrics are not representable as JSON: " + metrics, e);
        }
    }

    /** In name order; nothing stored means no metrics. */
    Map<String, Double> read(String text) {
        try {
            return text == null ? Map.of() : json.readValue(text, METRICS);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("stored metrics are not JSON: " + text, e);
        }
    }
}
