package quarry.contracts;

import java.util.List;

/** A project exists, with this task, these classes in this order, and these settings. Keyed by project. */
public record ProjectDefined(
        EventHeader header, ProjectId project, String task, List<String> classes, ProjectSettings settings)
        implements Event {

    public ProjectDefined {
        Require.present(header, "header");
        Require.present(project, "project");
        Require.text(task, "task");
        classes = Require.list(classes, "classes");
        Require.present(settings, "settings");
    }

    @Override
    public Topic topic() {
        return Topics.PROJECTS;
    }

    @Override
    public String key() {
        return project.value();
    }
}
