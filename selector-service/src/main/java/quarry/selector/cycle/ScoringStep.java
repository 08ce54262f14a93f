package quarry.selector.cycle;

import static java.util.function.Function.identity;
import static java.util.stream.Collectors.toMap;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import quarry.activelearning.strategy.Needs;
import quarry.selector.pool.Pool;
import quarry.selector.pool.PoolImage;
import quarry.selector.scoring.Ask;
import quarry.selector.scoring.Batch;
import quarry.selector.scoring.Batches;
import quarry.selector.scoring.Candidate;
import quarry.selector.scoring.Candidates;
import quarry.selector.scoring.OpenBatches;

/**
 * A cycle in scoring: draws the candidates, cuts them into fixed batches, and picks when every batch is answered. Images
 * that no scorer could read are replaced by further ones from the same draw, so that they cost no row of the csv.
 */
@ApplicationScoped
class ScoringStep {

    private final Pool pool;
    private final Remaining remaining;
    private final Batches batches;
    private final OpenBatches open;
    private final Candidates candidates;
    private final PickStep pick;
    private final ScoringRequests requests;
    private final Event<PickDue> picks;
    private final Clock clock;

    ScoringStep(
            Pool pool,
            Remaining remaining,
            Batches batches,
            OpenBatches open,
            Candidates candidates,
            PickStep pick,
            ScoringRequests requests,
            Event<PickDue> picks,
            Clock clock) {
        this.pool = pool;
        this.remaining = remaining;
        this.batches = batches;
        this.open = open;
        this.candidates = candidates;
        this.pick = pick;
        this.requests = requests;
        this.picks = picks;
        this.clock = clock;
    }

    boolean take(Cycle cycle) {
        var strategy = cycle.strategy();
        var needs = strategy.needs();
        if (!batches.counts(cycle.key(), 0).allIn()) {
            return false;
        }
        var unlabelled = remaining.images(cycle);
        if (needs.equals(Needs.NOTHING)) {
            candidates.add(cycle.key(), unlabelled);
        } else {
            var planned = plan(cycle, needs, unlabelled);
            if (!planned.isEmpty()) {
                requests.add(cycle, planned);
                return true;
            }
        }
        if (strategy.subQueries() > 1) {
            pick.startSubQueries(cycle, unlabelled);
            return true;
        }
        if (needs.vectors().isPresent() || cycle.picksRegions()) {
            picks.fire(new PickDue(cycle.project()));
            return false;
        }
        pick.take(cycle, unlabelled);
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

    /** The labelled images that candidates are compared with are fixed together with the first candidates. */
    private List<Batch> plan(Cycle cycle, Needs needs, List<PoolImage> unlabelled) {
        var more = moreCandidates(cycle, unlabelled);
        var planned = new ArrayList<Batch>();
        int size = cycle.batchSize();
        if (needs.labelledVectors() && !more.isEmpty() && candidates.none(cycle.key())) {
            planned.addAll(batches.planLabelled(
                    cycle.key(),
                    cycle.runOfBatches(),
                    pool.labelledOfPool(cycle.project()),
                    Ask.ofLabelled(needs),
                    size,
                    clock.instant()));
        }
        var ask = Ask.ofCandidates(needs, cycle.picksRegions());
        planned.addAll(batches.plan(cycle.key(), cycle.runOfBatches(), more, ask, size, clock.instant()));
        return planned;
    }

    private List<PoolImage> moreCandidates(Cycle cycle, List<PoolImage> unlabelled) {
        var seen = candidates.all(cycle.key()).stream().collect(toMap(Candidate::name, identity()));
        var unseen = unlabelled.stream()
                .filter(image -> !seen.containsKey(image.name()))
                .collect(toMap(PoolImage::name, identity()));
        int usable = unlabelled.size() - unseen.size();
        int wanted = seen.isEmpty() ? cycle.candidateCount(unlabelled.size()) : cycle.picksPerCycle;
        return cycle.draw("candidates").sample(unseen.keySet(), Math.max(0, wanted - usable)).stream()
                .map(unseen::get)
                .toList();
    }
}
