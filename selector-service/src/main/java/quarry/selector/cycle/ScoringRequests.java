package quarry.selector.cycle;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import quarry.contracts.EventHeader;
import quarry.contracts.ObjectRef;
import quarry.contracts.RunId;
import quarry.contracts.ScoringRequested;
import quarry.kit.event.Outbox;
import quarry.selector.scoring.Batch;
import quarry.selector.training.Trainings;

/** Announces batches with the model that answers them: the cycle's, or the discriminator of its sub-query. */
@ApplicationScoped
class ScoringRequests {

    private final Trainings trainings;
    private final Outbox outbox;
    private final Clock clock;

    ScoringRequests(Trainings trainings, Outbox outbox, Clock clock) {
        this.trainings = trainings;
        this.outbox = outbox;
        this.clock = clock;
    }

    void add(Cycle cycle, List<Batch> batches) {
        var model = cycle.strategy().needs().model() ? model(cycle.run()) : null;
        var discriminator = cycle.subQuery.run().isPresent() ? model(cycle.subQuery.run()) : null;
        outbox.addAll(batches.stream()
                .map(batch -> request(cycle, batch, batch.features().isPresent() ? discriminator : model))
                .toList());
    }

    private ScoringRequested request(Cycle cycle, Batch batch, ObjectRef model) {
        return new ScoringRequested(
                EventHeader.at(clock.instant()),
                cycle.project(),
                cycle.number(),
                batch.id(),
                model,
                batch.ask().signal().orElse(null),
                batch.images(),
                batch.ask().vectors().orElse(null),
                batch.features().orElse(null),
                batch.ask().regions());
    }

    private ObjectRef model(Optional<RunId> run) {
        return run.flatMap(trainings::model).orElse(null);
    }
}
