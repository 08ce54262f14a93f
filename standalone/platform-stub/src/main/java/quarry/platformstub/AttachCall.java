package quarry.platformstub;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Map;

/** {@code image/ext-create}: at most 500 images by their addresses. */
final class AttachCall {

    private static final int MOST = 500;
    private static final int EXTERNAL = 3;

    private AttachCall() {}

    static Object answer(Call call, Inventory items) {
        var body = call.body();
        call.requireFields(body, "project_id", "folder_id", "team_id", "upload_state", "images", "meta");
        Refusal.unless(body.path("upload_state").asInt() == EXTERNAL, "upload_state is to be 3");
        Refusal.unless(
                body.path("team_id").asText().equals(call.query().get("team_id")), "the body is to name the team");
        var images = body.path("images");
        var meta = body.path("meta");
        Refusal.unless(
                images.isArray() && !images.isEmpty() && images.size() <= MOST,
                "images is to be a list of 1 to " + MOST);
        Refusal.unless(meta.size() == images.size(), "meta is to have every image");
        for (var image : images) {
            call.requireFields(image, "name", "path", "integration_id");
            var name = image.path("name").asText();
            Names.check(name);
            call.requireFields(meta.path(name), "width", "height", "integration_id");
            add(body, image, meta.path(name), items);
        }
        return Map.of("data", Map.of());
    }

    private static void add(JsonNode body, JsonNode image, JsonNode meta, Inventory items) {
        var path = image.path("path").asText();
        Refusal.unless(path.matches("https?://[^ ]+"), "a path is to be a URL: " + path);
        items.add(
                body.path("project_id").asLong(),
                body.path("folder_id").asLong(),
                image.path("name").asText(),
                path,
                meta.path("width").asInt(),
                meta.path("height").asInt());
    }
}
