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
 * @param dropout share of the numbers before the last layer that a training step leaves out, in [0, 1); 0 is none
 */
public record ModelSpec(String task, String preset, List<String> classes, boolean lossHead, double dropout) {

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final String DROPOUT = "dropout";

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
        if (!(dropout >= 0 && dropout < 1)) {
            throw new IllegalArgumentException("dropout must be at least 0 and less than 1: " + dropout);
        }
    }

    /** A model without dropout. */
    public ModelSpec(String task, String preset, List<String> classes, boolean lossHead) {
        this(task, preset, classes, lossHead, 0);
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
            if (dropout > 0) {
                texts.put(DROPOUT, Double.toString(dropout));
            }
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
                    Boolean.parseBoolean(metadata.get("loss_head")),
                    Double.parseDouble(metadata.getOrDefault(DROPOUT, "0")));
        } catch (JsonProcessingException | IllegalArgumentException | NullPointerException e) {
            throw new IOException("the weights file describes itself wrongly: " + e.getMessage(), e);
        }
    }
}
