package quarry.activelearning.model;

import java.util.HashSet;
import java.util.List;

/**
 * What has to be known to build a network: stored inside the weights file, so that a file describes itself.
 *
 * @param task name of the task
 * @param preset name of the size, one of the task's presets
 * @param classes class names; the position is the output's index
 * @param lossHead whether a loss prediction head is trained along
 */
public record ModelSpec(String task, String preset, List<String> classes, boolean lossHead) {

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
}
