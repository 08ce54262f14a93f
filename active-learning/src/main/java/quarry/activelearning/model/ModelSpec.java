package quarry.activelearning.model;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * What has to be known to build a network: stored inside the weights file, so that a file describes itself.
 *
 * @param task name of the task
 * @param preset name of the size, one of the task's presets
 * @param classes class names; the position is the output's index
 * @param lossHead whether a loss prediction head is trained along
 */
public record ModelSpec(String task, String preset, List<String> classes, boolean lossHead) {

    private static final ObjectMapper JSON = new ObjectMapper();

    public ModelSpec {
        if (task.isBlank() || preset.isBlank()) {
            throw new IllegalArgumentException("a model needs a task and a preset");
        }
        classes = List.copyOf(classes);
        if (classes.isEmpty()) {
            throw new IllegalArgumentException("a model needs at least one class");
        }
        if (new HashSet<>(classes).size() != classes.size()) {
            throw new IllegalArgumentException("a class name occurs twice: " + classes);
        }
    }

    /** This description as texts, for the metadata of a weights file. */
    public Map<String, String> metadata() {
        try {
            var texts = new LinkedHashMap<String, String>();
            texts.put("format", "pt");
            texts.put("task", task);
            texts.put("preset", preset);
            texts.put("classes", JSON.writeValueAsString(classes));
            texts.put("loss_head", Boolean.toString(lossHead));
            return texts;
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("a list of names can be written", e);
        }
    }

    /**
     * The description in the metadata of a weights file.
     *
     * @throws IOException if there is none, or not a whole one
     */
    public static ModelSpec of(Map<String, String> metadata) throws IOException {
        for (var name : List.of("task", "preset", "classes", "loss_head")) {
            if (!metadata.containsKey(name)) {
                throw new IOException("the weights file does not say its " + name);
            }
        }
        try {
            return new ModelSpec(
                    metadata.get("task"),
                    metadata.get("preset"),
                    List.of(JSON.readValue(metadata.get("classes"), String[].class)),
                    Boolean.parseBoolean(metadata.get("loss_head")));
        } catch (JsonProcessingException | IllegalArgumentException | NullPointerException e) {
            throw new IOException("the weights file describes itself wrongly: " + e.getMessage(), e);
        }
    }
}
