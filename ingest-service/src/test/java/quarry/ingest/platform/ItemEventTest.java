package quarry.ingest.platform;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.time.Instant;
import org.junit.jupiter.api.Test;
import quarry.annotateonline.Item;

class ItemEventTest {

    private static final String UPDATE =
            """
            {"op": "u", "before": null, "ts_ms": 1000, "after": {"id": 1, "name": "a.jpg", "project_id": 7,
             "folder_id": 8, "annotation_status": "Completed", "updatedAt": "2026-01-01T00:00:00.123Z"}}
            """;

    @Test
    void anUpdateSaysWhatTheItemIsNow() {
        var event = ItemEvent.of("item u", json(UPDATE)).orElseThrow();

        assertThat(event.project()).isEqualTo(7);
        assertThat(event.item())
                .isEqualTo(new Item(1, 8, "a.jpg", "Completed", Instant.parse("2026-01-01T00:00:00.123Z")));
    }

    @Test
    void aStatusMayBeANumberAndTheTimeThatOfTheEvent() {
        var event = ItemEvent.of(
                        "item",
                        json(UPDATE.replace("\"Completed\"", "5")
                                .replace(", \"updatedAt\": \"2026-01-01T00:00:00.123Z\"", "")))
                .orElseThrow();

        assertThat(event.item().status()).isEqualTo("Completed");
        assertThat(event.item().changed()).isEqualTo(Instant.ofEpochSecond(1));
        assertThat(ItemEvent.of("item u", json(UPDATE.replace("\"Completed\"", "17"))))
                .hasValueSatisfying(other -> assertThat(other.item().status()).isEqualTo("17"));
    }

    @Test
    void otherThingsAreNotAboutItems() {
        assertThat(ItemEvent.of("folder u", json(UPDATE))).isEmpty();
        assertThat(ItemEvent.of("item d", json(UPDATE.replace("\"u\"", "\"d\""))))
                .isEmpty();
        assertThat(ItemEvent.of("item u", json("{}"))).isEmpty();
        assertThat(ItemEvent.of("item u", json("[]"))).isEmpty();
    }

    @Test
    void whatIsMissingIsNamed() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> ItemEvent.of("item u", json(UPDATE.replace("\"id\": 1", "\"id\": \"one\""))))
                .withMessage("after.id is not a number");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> ItemEvent.of("item u", json(UPDATE.replace("2026-01-01T", "yesterday"))))
                .withMessageContaining("yesterday");
    }

    private static JsonNode json(String text) {
        try {
            return new ObjectMapper().readTree(text);
        } catch (JsonProcessingException e) {
            throw new IllegalArgumentException(e);
        }
    }
}
