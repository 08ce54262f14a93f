package quarry.activelearning.task;

import java.util.List;

/**
 * What a label is checked against.
 *
 * @param classes the project's classes
 * @param width of the image in pixels
 * @param height of the image in pixels
 */
public record LabelContext(List<String> classes, int width, int height) {

    public LabelContext {
        classes = List.copyOf(classes);
    }
}
