package quarry.ingest.project;

import java.util.List;
import quarry.contracts.ProjectId;
import quarry.contracts.ProjectSettings;

/** A checked project with every default filled in; equal definitions are the same project. */
public record ProjectDefinition(ProjectId id, String task, List<String> classes, ProjectSettings settings) {

    public ProjectDefinition {
        classes = List.copyOf(classes);
    }
}
