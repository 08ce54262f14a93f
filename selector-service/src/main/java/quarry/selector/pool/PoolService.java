package quarry.selector.pool;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.List;
import quarry.activelearning.strategy.Strategies;
import quarry.activelearning.task.Tasks;
import quarry.contracts.Event;
import quarry.contracts.ImageAnnotated;
import quarry.contracts.ImageRemoved;
import quarry.contracts.ImageStored;
import quarry.contracts.ProjectDefined;
import quarry.contracts.ProjectId;
import quarry.kit.problem.Problem;
import quarry.selector.change.ProjectChanged;

/** Takes in what ingest says, and counts it. */
@ApplicationScoped
class PoolService {

    private final Projects projects;
    private final Images images;
    private final Labels labels;
    private final Pool pool;
    private final jakarta.enterprise.event.Event<ProjectChanged> changes;

    PoolService(
            Projects projects,
            Images images,
            Labels labels,
            Pool pool,
            jakarta.enterprise.event.Event<ProjectChanged> changes) {
        this.projects = projects;
        this.images = images;
        this.labels = labels;
        this.pool = pool;
        this.changes = changes;
    }

    /**
     * Stores all of the facts or none. A new image alone never moves a cycle, so thousands of them raise no change.
     *
     * @throws IllegalArgumentException if one of them can never be handled
     */
    @Transactional
    void accept(List<Event> facts) {
        facts.forEach(this::store);
        facts.stream()
                .filter(fact -> !(fact instanceof ImageStored))
                .map(Event::project)
                .distinct()
                .forEach(project -> changes.fire(new ProjectChanged(project)));
    }

    @Transactional
    PoolCounts counts(ProjectId project) {
        if (projects.find(project).isEmpty()) {
            throw Problem.notFound("no project '" + project + "' is known here");
        }
        return pool.counts(project);
    }

    private void store(Event fact) {
        if (fact instanceof ImageStored stored) {
            images.store(stored);
        } else if (fact instanceof ImageAnnotated annotated) {
            labels.annotate(annotated);
        } else if (fact instanceof ImageRemoved removed) {
            images.remove(removed);
        } else if (fact instanceof ProjectDefined defined) {
            define(defined);
        } else {
            throw new IllegalArgumentException("not a fact about the pool: " + fact.type());
        }
    }

    /** Refuses what a cycle could not work with: an unknown task, preset or strategy, or regions that nobody scores. */
    private void define(ProjectDefined defined) {
        Tasks.named(defined.task()).scoringBatchSize(defined.settings().preset());
        Strategies.of(defined.settings().strategy(), defined.settings().diversity());
        Strategies.named(defined.settings().coldStart());
        if (defined.settings().unit().picksRegions()) {
            Strategies.forRegions(defined.settings().strategy());
            Tasks.named(defined.task())
                    .regionsPerCycle()
                    .orElseThrow(() -> new IllegalArgumentException("no regions in task " + defined.task()));
        }
        projects.define(defined);
    }
}
