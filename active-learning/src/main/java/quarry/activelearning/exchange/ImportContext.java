package quarry.activelearning.exchange;

import java.util.List;
import java.util.function.Supplier;
import quarry.activelearning.task.Task;

/**
 * The project that labels are for.
 *
 * @param images asked for once, and only by formats that need to know them
 */
public record ImportContext(Task task, List<String> classes, Supplier<ProjectImages> images, ImportOptions options) {

    public ImportContext {
        classes = List.copyOf(classes);
    }
}
