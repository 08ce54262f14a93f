package quarry.selector.pool;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.transaction.Transactional;
import quarry.activelearning.strategy.Strategies;
import quarry.activelearning.task.Tasks;
import quarry.contracts.ImageAnnotated;
import quarry.contracts.ImageRemoved;
import quarry.contracts.ImageStored;
import quarry.contracts.ProjectDefined;
import quarry.contracts.ProjectId;
import quarry.kit.problem.Problem;
import quarry.selector.change.ProjectChanged;

/**
 * Takes in what ingest says, one fact a transaction. A new image alone never moves a cycle, so thousands of them raise
 * no change.
 */
@ApplicationScoped
class PoolService {

    private final Projects projects;
    private final Images images;
    private final Labels labels;
    private final Pool pool;
    private final Event<ProjectChanged> changes;

    PoolService(Projects projects, Images images, Labels labels, Pool pool, Event<ProjectChanged> changes) {
        this.projects = projects;
        this.images = images;
        this.labels = labels;
        this.pool = pool;
        this.changes = changes;
    }

    /** A project with a task, preset or strategy that is unknown here is refused with an IllegalArgumentException. */
    @Transactional
    void accept(ProjectDefined event) {
        Tasks.named(event.task()).scoringBatchSize(event.settings().preset());
        Strategies.named(event.settings().strategy());
        projects.define(event);
        changes.fire(new ProjectChanged(event.project()));
    }

    @Transactional
    void accept(ImageStored event) {
        images.store(event);
    }

    @Transactional
    void accept(ImageRemoved event) {
        images.remove(event);
        changes.fire(new ProjectChanged(event.project()));
    }

    @Transactional
    void accept(ImageAnnotated event) {
        labels.annotate(event);
        changes.fire(new ProjectChanged(event.project()));
    }

    @Transactional
    PoolCounts counts(ProjectId project) {
        if (projects.find(project).isEmpty()) {
            throw Problem.notFound("no project '" + project + "' is known here");
        }
        return pool.counts(project);
    }
}
