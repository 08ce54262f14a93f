package quarry.ingest.project;

import java.util.HashSet;
import java.util.List;
import java.util.function.Supplier;
import quarry.activelearning.task.Task;
import quarry.activelearning.task.Tasks;
import quarry.contracts.ProjectId;
import quarry.kit.problem.Problem;

/** From a request to a definition, or to a problem that names the field. */
final class ProjectRules {

    private static final int LONGEST_CLASS_NAME = 100;

    private ProjectRules() {}

    static ProjectDefinition check(ProjectRequest request) {
        if (request == null) {
            throw Problem.badRequest("a project is expected in the body");
        }
        var id = field("id", () -> new ProjectId(request.id()));
        var task = field("task", () -> Tasks.named(present("task", request.task())));
        var classes = classes(request.classes());
        return new ProjectDefinition(id, task.name(), classes, settings(request, task));
    }

    private static quarry.contracts.ProjectSettings settings(ProjectRequest request, Task task) {
        var settings = request.settings() == null ? ProjectRequest.Settings.NONE : request.settings();
        return SettingsRules.check(settings, task);
    }

    private static List<String> classes(List<String> classes) {
        if (classes == null || classes.isEmpty()) {
            throw Problem.unprocessable("classes", "a project needs at least one class");
        }
        var seen = new HashSet<String>();
        for (var name : classes) {
            if (name == null || name.isBlank() || !name.equals(name.strip())) {
                throw Problem.unprocessable("classes", "a class name must not be blank, nor start or end with a blank");
            }
            if (name.length() > LONGEST_CLASS_NAME) {
                throw Problem.unprocessable(
                        "classes", "a class name has at most " + LONGEST_CLASS_NAME + " characters: " + name);
            }
            if (!seen.add(name)) {
                throw Problem.unprocessable("classes", "class '" + name + "' is there twice");
            }
        }
        return classes;
    }

    static String present(String field, String value) {
        if (value == null) {
            throw Problem.unprocessable(field, "must be given");
        }
        return value;
    }

    /** Names the field whose check failed. */
    static <T> T field(String name, Supplier<T> check) {
        try {
            return check.get();
        } catch (IllegalArgumentException failed) {
            throw Problem.unprocessable(name, failed.getMessage());
        }
    }
}
