package quarry.selector.pool;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.enterprise.context.ApplicationScoped;
import quarry.contracts.PlatformLink;

/** A link to a platform as JSON in a column; null for none. */
@ApplicationScoped
public class PlatformText {

    private final ObjectMapper json;

    PlatformText(ObjectMapper json) {
        this.json = json;
    }

    public PlatformLink read(String text) {
        try {
            return text == null ? null : json.readValue(text, PlatformLink.class);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("a stored link is not JSON: " + text, e);
        }
    }

    public String write(PlatformLink link) {
        try {
            return link == null ? null : json.writeValueAsString(link);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("not writable as JSON: " + link, e);
        }
    }
}
