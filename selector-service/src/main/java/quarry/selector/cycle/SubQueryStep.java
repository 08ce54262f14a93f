package quarry.selector.cycle;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Instant;
import quarry.contracts.RunId;
import quarry.selector.scoring.Batches;
import quarry.selector.scoring.OpenBatches;
import quarry.selector.scoring.SubQueryBatches;
import quarry.selector.training.Training;
import quarry.selector.training.Trainings;

/**
 * A cycle in one of its sub-queries: asks for a discriminator, has it score the stored vectors of all that is not picked,
 * and picks its part. What is due follows from what is stored, so a kill at any moment costs time only.
 */
@ApplicationScoped
class SubQueryStep {

    private final Trainings trainings;
    private final Batches batches;
    private final OpenBatches open;
    private final SubQueryBatches subQueryBatches;
    private final ScoringRequests requests;
    private final Discriminators discriminators;
    private final SubQueryPick pick;
    private final Endings endings;
    private final Clock clock;

    SubQueryStep(
            Trainings trainings,
            Batches batches,
            OpenBatches open,
            SubQueryBatches subQueryBatches,
            ScoringRequests requests,
            Discriminators discriminators,
            SubQueryPick pick,
            Endings endings,
            Clock clock) {
        this.trainings = trainings;
        this.batches = batches;
        this.open = open;
        this.subQueryBatches = subQueryBatches;
        this.requests = requests;
        this.discriminators = discriminators;
        this.pick = pick;
        this.endings = endings;
        this.clock = clock;
    }

    boolean take(Cycle cycle) {
        var run = cycle.subQuery.run();
        if (run.isEmpty()) {
            begin(cycle);
            return true;
        }
        var training = trainings.find(run.get()).orElse(Training.NONE);
        if (training.model().isEmpty()) {
            training.failure().ifPresent(why -> endings.fail(cycle, why));
            return training.failure().isPresent();
        }
        var scoring = batches.counts(cycle.key(), cycle.subQuery.number, cycle.attempt);
        if (scoring.batches() == 0) {
            return score(cycle, run.get());
        }
        if (scoring.allIn()) {
            pick.take(cycle);
        }
        return scoring.allIn();
    }

    /** A failed sub-query whose run has come to a discriminator after all goes on with it. */
    boolean recover(Cycle cycle) {
        boolean trained = cycle.subQuery.run().flatMap(trainings::model).isPresent();
        if (trained) {
            cycle.goOnWithSubQuery();
        }
        return trained;
    }

    /** Asks once more for a discriminator that has not been heard of since that moment. */
    void askAgainIfSilentSince(Cycle cycle, Instant moment) {
        var run = cycle.subQuery.run();
        if (run.isPresent()
                && cycle.askedAt.isBefore(moment)
                && trainings.model(run.get()).isEmpty()) {
            discriminators.askAgain(cycle);
        }
    }

    private void begin(Cycle cycle) {
        var sets = discriminators.sets(cycle);
        if (sets.unlabelled().isEmpty()) {
            pick.finish(cycle);
        } else if (sets.labelled().isEmpty()) {
            endings.fail(cycle, "no labelled image has a vector to compare with");
        } else {
            discriminators.ask(cycle, sets);
        }
    }

    private boolean score(Cycle cycle, RunId run) {
        subQueryBatches.plan(cycle.key(), cycle.subQuery.number, cycle.attempt, run, clock.instant());
        requests.add(cycle, open.of(cycle.key()));
        return true;
    }
}
