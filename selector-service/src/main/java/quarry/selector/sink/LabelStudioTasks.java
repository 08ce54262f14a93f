package quarry.selector.sink;

import com.fasterxml.jackson.databind.JsonNode;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;

/** The tasks of a project by the names of their images. */
final class LabelStudioTasks {

    /** What it puts before the name of a file that was uploaded to it. */
    private static final Pattern UPLOAD = Pattern.compile("[0-9a-f]{8}-(.+)");

    private final Map<String, Long> byName = new HashMap<>();

    private LabelStudioTasks() {}

    static LabelStudioTasks of(LabelStudio studio, long project) throws SinkException {
        var tasks = new LabelStudioTasks();
        long seen = 0;
        for (int page = 1; ; page++) {
            var answer = studio.tasks(project, page);
            answer.path("tasks").forEach(tasks::add);
            seen += answer.path("tasks").size();
            if (answer.path("tasks").isEmpty() || seen >= answer.path("total").asLong()) {
                return tasks;
            }
        }
    }

    /** The name of an image is the end of its address; a plain name comes before one that was uploaded. */
    private void add(JsonNode task) {
        var address = task.path("data").path("image").asText();
        int query = address.indexOf('?');
        var path = query < 0 || address.startsWith("?d=", query) ? address : address.substring(0, query);
        var name = URLDecoder.decode(
                path.substring(path.lastIndexOf('/') + 1).replace("+", "%2B"), StandardCharsets.UTF_8);
        long id = task.path("id").asLong();
        byName.put(name, id);
        var upload = UPLOAD.matcher(name);
        if (upload.matches()) {
            byName.putIfAbsent(upload.group(1), id);
        }
    }

    Optional<Long> named(String image) {
        return Optional.ofNullable(byName.get(image));
    }
}
