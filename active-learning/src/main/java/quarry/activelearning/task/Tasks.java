package quarry.activelearning.task;

import java.util.Comparator;
import java.util.List;
import java.util.ServiceLoader;

/** All tasks by name. */
public final class Tasks {

    private static final List<Task> ALL = ServiceLoader.load(Task.class, Task.class.getClassLoader()).stream()
            .map(ServiceLoader.Provider::get)
            .sorted(Comparator.comparing(Task::name))
            .toList();

    private Tasks() {}

    /** The task of that name; an unknown one is an {@link IllegalArgumentException} listing the known. */
    public static Task named(String name) {
        return ALL.stream()
                .filter(task -> task.name().equals(name))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException(
                        "unknown task '" + name + "'; known: " + String.join(", ", names())));
    }

    /** The names, ascending. */
    public static List<String> names() {
        return ALL.stream().map(Task::name).toList();
    }
}
