package quarry.selector.cycle;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Instant;
import quarry.contracts.EventHeader;
import quarry.contracts.RunId;
import quarry.contracts.TrainingRequested;
import quarry.kit.event.Outbox;
import quarry.selector.training.Training;
import quarry.selector.training.Trainings;

/** A cycle in training: asks for its run, and moves on when the trainer has answered. */
@ApplicationScoped
class TrainingStep {

    /** Half of the features, as the papers on stochastic passes have it. */
    private static final double DROPOUT = 0.5;

    private final Snapshots snapshots;
    private final Trainings trainings;
    private final Outbox outbox;
    private final Endings endings;
    private final Clock clock;

    TrainingStep(Snapshots snapshots, Trainings trainings, Outbox outbox, Endings endings, Clock clock) {
        this.snapshots = snapshots;
        this.trainings = trainings;
        this.outbox = outbox;
        this.endings = endings;
        this.clock = clock;
    }

    boolean take(Cycle cycle) {
        var run = cycle.run();
        if (run.isEmpty()) {
            ask(cycle);
            return true;
        }
        var training = trainings.find(run.get()).orElse(Training.NONE);
        if (training.model().isPresent()) {
            cycle.startScoring();
            return true;
        }
        if (training.failure().isPresent()) {
            endings.fail(cycle, training.failure().get());
            return true;
        }
        return false;
    }

    /** A failed cycle whose run has come to a model after all goes on with it. */
    boolean recover(Cycle cycle) {
        boolean trained = cycle.run().flatMap(trainings::model).isPresent();
        if (trained) {
            cycle.startScoring();
        }
        return trained;
    }

    /** Asks once more for a run that has not been heard of since that moment. */
    void askAgainIfSilentSince(Cycle cycle, Instant moment) {
        var run = cycle.run();
        if (run.isPresent() && cycle.askedAt.isBefore(moment) && !trainings.heardSince(run.get(), moment)) {
            announce(cycle, cycle.ask(clock.instant()));
        }
    }

    private void ask(Cycle cycle) {
        if (cycle.snapshot().isEmpty()) {
            cycle.keepSnapshot(snapshots.write(cycle));
        }
        var run = cycle.ask(clock.instant());
        trainings.open(cycle.project(), cycle.number(), run);
        announce(cycle, run);
    }

    private void announce(Cycle cycle, RunId run) {
        var needs = cycle.strategy().needs();
        outbox.add(new TrainingRequested(
                EventHeader.at(clock.instant()),
                cycle.project(),
                cycle.number(),
                run,
                cycle.task,
                cycle.preset,
                cycle.classes(),
                needs.lossHead(),
                cycle.draw("training").seed(),
                cycle.snapshot().orElseThrow(),
                needs.dropout() ? DROPOUT : 0));
    }
}
