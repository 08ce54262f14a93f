package quarry.selector.cycle;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import java.time.Duration;
import quarry.selector.SelectorConfig;
import quarry.selector.pool.PoolChanges;
import quarry.selector.scoring.Candidates;

/**
 * A cycle that waits for labels while images come and go: once the pool has been quiet for a while, looks at what is new
 * and chooses again. What is due follows from what is stored, so that many changes, a restart or doubled facts come to
 * the same choice as one change.
 */
@ApplicationScoped
class RecomputeStep {

    private final PoolChanges changes;
    private final CandidateDraw draw;
    private final CandidateRequests requests;
    private final Candidates candidates;
    private final SelectorConfig.Recompute config;
    private final Event<LookLater> looks;

    RecomputeStep(
            PoolChanges changes,
            CandidateDraw draw,
            CandidateRequests requests,
            Candidates candidates,
            SelectorConfig config,
            Event<LookLater> looks) {
        this.changes = changes;
        this.draw = draw;
        this.requests = requests;
        this.candidates = candidates;
        this.config = config.recompute();
        this.looks = looks;
    }

    boolean take(Cycle cycle) {
        var due = cycle.picksAtLength()
                ? changes.dueIn(
                        cycle.project(),
                        config.longPick().quiet(),
                        config.longPick().longest())
                : changes.dueIn(cycle.project(), config.quiet(), config.longest());
        if (due.isEmpty()) {
            return false;
        }
        if (due.get().compareTo(Duration.ZERO) > 0) {
            looks.fire(new LookLater(cycle.project(), due.get()));
            return false;
        }
        var arrivals = draw.arrivals(cycle);
        cycle.chooseAgain();
        candidates.forgetSubQueries(cycle.key());
        requests.add(cycle, arrivals);
        return true;
    }
}
