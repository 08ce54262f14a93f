package quarry.ingest.project;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.List;
import quarry.contracts.EventHeader;
import quarry.contracts.PlatformLink;
import quarry.contracts.ProjectDefined;
import quarry.kit.event.Outbox;
import quarry.kit.problem.Problem;

/** Defines projects, each once, and finds them. */
@ApplicationScoped
public class ProjectService {

    private final Projects projects;
    private final Outbox outbox;
    private final Clock clock;

    ProjectService(Projects projects, Outbox outbox, Clock clock) {
        this.projects = projects;
        this.outbox = outbox;
        this.clock = clock;
    }

    /**
     * Stores and announces a project that is new.
     *
     * @return whether it was new
     * @throws Problem if another project has its id
     */
    @Transactional
    boolean define(ProjectDefinition project) {
        if (projects.insert(project)) {
            outbox.add(new ProjectDefined(
                    EventHeader.at(clock.instant()),
                    project.id(),
                    project.task(),
                    project.classes(),
                    project.settings()));
            return true;
        }
        if (!named(project.id().value()).equals(project)) {
            throw Problem.conflict("project '" + project.id() + "' exists with another definition");
        }
        return false;
    }

    /**
     * The project of that id.
     *
     * @throws Problem if there is none
     */
    @Transactional
    public ProjectDefinition named(String id) {
        return projects.named(id).orElseThrow(() -> Problem.notFound("no project '" + id + "'"));
    }

    /** Those whose annotators work on that platform. */
    @Transactional
    public List<ProjectDefinition> on(PlatformLink.Kind kind) {
        return projects.on(kind);
    }

    @Transactional
    List<ProjectDefinition> all() {
        return projects.inNameOrder();
    }
}
