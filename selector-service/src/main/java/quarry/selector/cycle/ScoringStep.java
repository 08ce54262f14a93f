package quarry.selector.cycle;

import static java.util.function.Function.identity;
import static java.util.stream.Collectors.toMap;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import quarry.activelearning.strategy.Signal;
import quarry.activelearning.task.Tasks;
import quarry.contracts.EventHeader;
import quarry.contracts.ObjectRef;
import quarry.contracts.ScoringRequested;
import quarry.kit.event.Outbox;
import quarry.selector.pool.Pool;
import quarry.selector.pool.PoolImage;
import quarry.selector.scoring.Batch;
import quarry.selector.scoring.Batches;
import quarry.selector.scoring.Candidate;
import quarry.selector.scoring.Candidates;
import quarry.selector.training.Training;
import quarry.selector.training.Trainings;

/**
 * A cycle in scoring: draws the candidates, cuts them into fixed batches, and picks when every batch is answered. Images
 * that no scorer could read are replaced by further ones from the same draw, so that they cost no row of the csv.
 */
@ApplicationScoped
class ScoringStep {

    private final Pool pool;
    private final Batches batches;
    private final Candidates candidates;
    private final Trainings trainings;
    private final PickStep pick;
    private final Outbox outbox;
    private final Clock clock;

    ScoringStep(
            Pool pool,
            Batches batches,
            Candidates candidates,
            Trainings trainings,
            PickStep pick,
            Outbox outbox,
            Clock clock) {
        this.pool = pool;
        this.batches = batches;
        this.candidates = candidates;
        this.trainings = trainings;
        this.pick = pick;
        this.outbox = outbox;
        this.clock = clock;
    }

    boolean take(Cycle cycle) {
        var signal = cycle.strategy().needs().signal();
        var unlabelled = pool.unlabelled(cycle.project());
        if (signal.isEmpty()) {
            candidates.add(cycle.key(), unlabelled);
        } else if (!batches.counts(cycle.key()).allIn()) {
            return false;
        } else {
            var more = moreCandidates(cycle, unlabelled);
            if (!more.isEmpty()) {
                request(
                        cycle,
                        batches.plan(cycle.key(), cycle.run().orElseThrow(), more, batchSize(cycle), clock.instant()));
                return true;
            }
        }
        pick.take(cycle, unlabelled);
        return true;
    }

    /** Asks once more for the open batches if none was asked for or answered since that moment. */
    void askAgainIfSilentSince(Cycle cycle, Instant moment) {
        var open = batches.open(cycle.key());
        if (!open.isEmpty() && !batches.movedSince(cycle.key(), moment)) {
            batches.askAgain(cycle.key(), clock.instant());
            request(cycle, open);
        }
    }

    private List<PoolImage> moreCandidates(Cycle cycle, List<PoolImage> unlabelled) {
        var seen = candidates.all(cycle.key()).stream().collect(toMap(Candidate::name, identity()));
        var unseen = unlabelled.stream()
                .filter(image -> !seen.containsKey(image.name()))
                .collect(toMap(PoolImage::name, identity()));
        int usable = unlabelled.size() - unseen.size();
        int wanted = seen.isEmpty()
                ? cycle.strategy().candidateCount(unlabelled.size(), cycle.picksPerCycle, cycle.subsetFactor)
                : cycle.picksPerCycle;
        return cycle.draw("candidates").sample(unseen.keySet(), Math.max(0, wanted - usable)).stream()
                .map(unseen::get)
                .toList();
    }

    private void request(Cycle cycle, List<Batch> planned) {
        var signal = cycle.strategy().needs().signal().map(Signal::id).orElseThrow();
        var model = model(cycle);
        outbox.addAll(planned.stream()
                .map(batch -> new ScoringRequested(
                        EventHeader.at(clock.instant()),
                        cycle.project(),
                        cycle.number(),
                        batch.id(),
                        model,
                        signal,
                        batch.images(),
                        null,
                        null))
                .toList());
    }

    private ObjectRef model(Cycle cycle) {
        return cycle.run().flatMap(trainings::find).flatMap(Training::model).orElseThrow();
    }

    private static int batchSize(Cycle cycle) {
        return Math.min(ScoringRequested.MOST_IMAGES, Tasks.named(cycle.task).scoringBatchSize(cycle.preset));
    }
}
