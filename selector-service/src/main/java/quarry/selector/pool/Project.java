package quarry.selector.pool;

import java.util.List;
import quarry.contracts.ProjectId;
import quarry.contracts.ProjectSettings;

/** A project as last defined. */
public record Project(ProjectId id, String task, List<String> classes, ProjectSettings settings) {

    public Project {
        classes = List.copyOf(classes);
    }
}
