package quarry.ingest.platform;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Instant;
import java.util.Optional;
import quarry.annotateonline.Item;
import quarry.annotateonline.Statuses;

/**
 * What the platform says of a change of an item.
 *
 * @param project its number on the platform
 * @param item as it is after the change
 */
record ItemEvent(long project, Item item) {

    private static final String CREATED = "c";
    private static final String UPDATED = "u";

    /**
     * Reads a body; empty if it is about something else, or about an item that is gone.
     *
     * @throws IllegalArgumentException if it should be about an item and lacks something
     */
    static Optional<ItemEvent> of(String kind, JsonNode body) {
        var op = body.path("op").asText();
        var after = body.path("after");
        if (!kind.startsWith("item") || !(op.equals(CREATED) || op.equals(UPDATED)) || !after.has("name")) {
            return Optional.empty();
        }
        var item = new Item(
                number(after, "id"),
                number(after, "folder_id"),
                after.path("name").asText(),
                Statuses.of(after.path("annotation_status")),
                changed(body));
        return Optional.of(new ItemEvent(number(after, "project_id"), item));
    }

    private static Instant changed(JsonNode body) {
        var written = body.path("after").path("updatedAt").asText("");
        if (!written.isEmpty()) {
            return Item.time(written);
        }
        if (body.path("ts_ms").isIntegralNumber()) {
            return Instant.ofEpochMilli(body.path("ts_ms").asLong());
        }
        throw new IllegalArgumentException("after.updatedAt is missing");
    }

    private static long number(JsonNode after, String field) {
        if (!after.path(field).isIntegralNumber()) {
            throw new IllegalArgumentException("after." + field + " is not a number");
        }
        return after.path(field).asLong();
    }
}
