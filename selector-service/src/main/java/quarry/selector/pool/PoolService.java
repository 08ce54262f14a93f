package quarry.selector.pool;

import static java.util.Comparator.comparing;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.HashSet;
import java.util.LinkedHashSet;
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
    private final PoolChanges poolChanges;
    private final jakarta.enterprise.event.Event<ProjectChanged> changes;

    PoolService(
            Projects projects,
            Images images,
            Labels labels,
            Pool pool,
            PoolChanges poolChanges,
            jakarta.enterprise.event.Event<ProjectChanged> changes) {
        this.projects = projects;
        this.images = images;
        this.labels = labels;
        this.pool = pool;
        this.poolChanges = poolChanges;
        this.changes = changes;
    }

    /**
     * Stores all of the facts or none. Of thousands of new images only the first raises a change: from then on somebody
     * waits until no more come.
     *
     * @throws IllegalArgumentException if one of them can never be handled
     */
    @Transactional
    void accept(List<Event> facts) {
        var changed = new LinkedHashSet<ProjectId>();
        var poolChanged = new HashSet<ProjectId>();
        for (var fact : facts) {
            if (store(fact)) {
                poolChanged.add(fact.project());
            }
            if (!(fact instanceof ImageStored)) {
                changed.add(fact.project());
            }
        }
        // always in one order, so that no two transactions wait for each other
        poolChanged.stream()
                .sorted(comparing(ProjectId::value))
                .filter(poolChanges::note)
                .forEach(changed::add);
        changed.forEach(project -> changes.fire(new ProjectChanged(project)));
    }

    @Transactional
    PoolCounts counts(ProjectId project) {
        if (projects.find(project).isEmpty()) {
            throw Problem.notFound("no project '" + project + "' is known here");
        }
        return pool.counts(project);
    }

    /** True if the images of the pool are others now. */
    private boolean store(Event fact) {
        if (fact instanceof ImageStored stored) {
            return images.store(stored);
        }
        if (fact instanceof ImageRemoved removed) {
            return images.remove(removed);
        }
        if (fact instanceof ImageAnnotated annotated) {
            labels.annotate(annotated);
        } else if (fact instanceof ProjectDefined defined) {
            define(defined);
        } else {
            throw new IllegalArgumentException("not a fact about the pool: " + fact.type());
        }
        return false;
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
