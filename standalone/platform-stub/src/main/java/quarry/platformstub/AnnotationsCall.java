package quarry.platformstub;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.stream.Collectors;
import java.util.stream.StreamSupport;

/** {@code items/annotations/download}: objects with a separator between them, which is no JSON. */
final class AnnotationsCall {

    private static final String SEPARATOR = "\\n;)\\n";

    private AnnotationsCall() {}

    static String answer(Call call, Inventory items) {
        long project = call.number("project_id");
        call.requireFields(call.body(), "image_ids");
        var ids = call.body().path("image_ids");
        Refusal.unless(ids.isArray() && !ids.isEmpty(), "image_ids is to be a list");
        Refusal.unless(call.number("limit") == ids.size(), "limit is to be how many there are");
        return StreamSupport.stream(ids.spliterator(), false)
                .flatMap(id -> items.find(project, id.asLong()).stream())
                .map(item -> annotation(item).toString())
                .collect(Collectors.joining(SEPARATOR));
    }

    private static ObjectNode annotation(Item item) {
        var whole = JsonNodeFactory.instance.objectNode();
        whole.putObject("metadata")
                .put("id", item.id())
                .put("name", item.name())
                .put("width", item.width())
                .put("height", item.height())
                .put("status", item.status())
                .put("projectId", item.project())
                .put("folderId", item.folder());
        if (item.annotation() == null) {
            whole.putArray("instances");
        } else {
            whole.set("instances", item.annotation().path("instances"));
        }
        whole.putArray("tags");
        whole.putArray("comments");
        return whole;
    }
}
