package quarry.selector.training;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.transaction.Transactional;
import java.time.Clock;
import quarry.contracts.DiscriminatorTrained;
import quarry.contracts.ModelTrained;
import quarry.contracts.TrainingFailed;
import quarry.contracts.TrainingProgressed;
import quarry.selector.change.ProjectChanged;

/** Takes in what the trainer says, one fact a transaction. */
@ApplicationScoped
class TrainingService {

    private final Trainings trainings;
    private final Event<ProjectChanged> changes;
    private final Clock clock;

    TrainingService(Trainings trainings, Event<ProjectChanged> changes, Clock clock) {
        this.trainings = trainings;
        this.changes = changes;
        this.clock = clock;
    }

    /** Progress is shown, but decides nothing. */
    @Transactional
    void accept(TrainingProgressed event) {
        trainings.progress(event, clock.instant());
    }

    @Transactional
    void accept(ModelTrained event) {
        trainings.succeed(event.run(), event.model(), event.metrics(), clock.instant());
        changes.fire(new ProjectChanged(event.project()));
    }

    @Transactional
    void accept(DiscriminatorTrained event) {
        trainings.succeed(event.run(), event.model(), event.metrics(), clock.instant());
        changes.fire(new ProjectChanged(event.project()));
    }

    @Transactional
    void accept(TrainingFailed event) {
        trainings.fail(event, clock.instant());
        changes.fire(new ProjectChanged(event.project()));
    }
}
