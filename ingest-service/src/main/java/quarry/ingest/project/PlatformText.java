package quarry.ingest.project;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.json.JsonMapper;
import quarry.contracts.PlatformLink;

/** A link to a platform as JSON in a column; null for none. Fields that this version does not know are skipped. */
final class PlatformText {

    private static final ObjectMapper JSON = JsonMapper.builder()
            .disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
            .build();

    private PlatformText() {}

    static String write(PlatformLink link) {
        try {
            return link == null ? null : JSON.writeValueAsString(link);
        } catch (JsonProcessingException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    static PlatformLink read(String text) {
        try {
            return text == null ? null : JSON.readValue(text, PlatformLink.class);
        } catch (JsonProcessingException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
