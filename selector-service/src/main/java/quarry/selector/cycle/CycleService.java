package quarry.selector.cycle;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.Optional;
import quarry.contracts.ProjectId;
import quarry.kit.problem.Problem;
import quarry.selector.pool.Pool;
import quarry.selector.pool.Project;
import quarry.selector.pool.Projects;
import quarry.selector.scoring.Candidates;

/** What users ask of cycles. Whatever is due after a change is done by {@link Advance}. */
@ApplicationScoped
public class CycleService {

    private final Projects projects;
    private final Cycles cycles;
    private final CycleViews views;
    private final RetrainStep retrain;
    private final Pool pool;
    private final Candidates candidates;

    CycleService(
            Projects projects, Cycles cycles, CycleViews views, RetrainStep retrain, Pool pool, Candidates candidates) {
        this.projects = projects;
        this.cycles = cycles;
        this.views = views;
        this.retrain = retrain;
        this.pool = pool;
        this.candidates = candidates;
    }

    /** The cycles of a project, in their order. */
    @Transactional
    public List<CycleView> list(ProjectId project) {
        return cycles.of(known(projects.find(project), project).id()).stream()
                .map(views::of)
                .toList();
    }

    @Transactional
    public CycleView get(ProjectId project, int number) {
        return views.of(cycle(project, number));
    }

    /** Where the scores of the cycle come from. */
    @Transactional
    public CycleOrigin origin(ProjectId project, int number) {
        return views.originOf(cycle(project, number));
    }

    /** How far the latest cycle is; empty before the first one. */
    @Transactional
    public Optional<CycleStatus> status(ProjectId project) {
        return cycles.latest(known(projects.find(project), project).id()).map(views::statusOf);
    }

    /**
     * Begins the next cycle by hand, and returns its number.
     *
     * @throws Problem 404 for an unknown project; 409 if a cycle is still at work, or there is nothing to pick or to
     *     learn from
     */
    @Transactional
    int start(ProjectId id) {
        var project = known(projects.lock(id), id);
        var latest = cycles.latest(id);
        if (latest.isEmpty()) {
            if (pool.counts(id).unlabelled() == 0) {
                throw Problem.conflict("no unlabelled image of project '" + id + "' has arrived here yet");
            }
            retrain.begin(project, 0);
            return 0;
        }
        checkMayFollow(latest.get());
        retrain.next(project, latest.get());
        return latest.get().number() + 1;
    }

    /** Tries a failed cycle again. */
    @Transactional
    void retry(ProjectId id, int number) {
        known(projects.lock(id), id);
        var cycle = cycle(id, number);
        if (cycle.state != CycleState.FAILED) {
            throw Problem.conflict("cycle " + number + " is " + cycle.state + "; only a failed one can be tried again");
        }
        cycle.retry();
    }

    private void checkMayFollow(Cycle latest) {
        if (!latest.isOut() && latest.state != CycleState.CLOSED) {
            throw Problem.conflict(
                    "cycle " + latest.number() + " is " + latest.state + "; the next one can begin after it");
        }
        if (candidates.anyPickedOpen(latest.key())
                && pool.counts(latest.project()).labelled() == 0) {
            throw Problem.conflict("no image of the pool has a label yet, so there is nothing to train on");
        }
    }

    private Cycle cycle(ProjectId project, int number) {
        return cycles.find(known(projects.find(project), project).id(), number)
                .orElseThrow(() -> Problem.notFound("project '" + project + "' has no cycle " + number));
    }

    private static Project known(Optional<Project> project, ProjectId id) {
        return project.orElseThrow(() -> Problem.notFound("no project '" + id + "' is known here"));
    }
}
