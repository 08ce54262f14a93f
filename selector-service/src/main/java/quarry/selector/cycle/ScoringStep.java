package quarry.selector.cycle;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import java.time.Clock;
import java.time.Instant;
import quarry.selector.scoring.Batches;
import quarry.selector.scoring.Candidates;
import quarry.selector.scoring.OpenBatches;

/**
 * A cycle in scoring: draws the candidates, cuts them into fixed batches, and picks when every batch is answered. Images
 * that no scorer could read are replaced by further ones from the same draw, so that they cost no row of the csv.
 */
@ApplicationScoped
class ScoringStep {

    private final Batches batches;
    private final OpenBatches open;
    private final Candidates candidates;
    private final CandidateDraw draw;
    private final CandidateRequests candidateRequests;
    private final PickStep pick;
    private final ScoringRequests requests;
    private final Event<PickDue> picks;
    private final Clock clock;

    ScoringStep(
            Batches batches,
            OpenBatches open,
            Candidates candidates,
            CandidateDraw draw,
            CandidateRequests candidateRequests,
            PickStep pick,
            ScoringRequests requests,
            Event<PickDue> picks,
            Clock clock) {
        this.batches = batches;
        this.open = open;
        this.candidates = candidates;
        this.draw = draw;
        this.candidateRequests = candidateRequests;
        this.pick = pick;
        this.requests = requests;
        this.picks = picks;
        this.clock = clock;
    }

    boolean take(Cycle cycle) {
        if (!batches.counts(cycle.key()).allIn()) {
            return false;
        }
        var further = candidates.none(cycle.key()) ? draw.first(cycle) : draw.more(cycle);
        if (candidateRequests.add(cycle, further)) {
            return true;
        }
        if (cycle.strategy().subQueries() > 1) {
            pick.startSubQueries(cycle);
            return true;
        }
        if (cycle.picksAtLength()) {
            picks.fire(new PickDue(cycle.project()));
            return false;
        }
        pick.take(cycle);
        return true;
    }

    /** Asks once more for the open batches if none was asked for or answered since that moment. */
    void askAgainIfSilentSince(Cycle cycle, Instant moment) {
        var silent = open.of(cycle.key());
        if (!silent.isEmpty() && !batches.movedSince(cycle.key(), moment)) {
            batches.askAgain(cycle.key(), clock.instant());
            requests.add(cycle, silent);
        }
    }
}
