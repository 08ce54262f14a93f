package quarry.selector.training;

import io.smallrye.faulttolerance.api.ApplyGuard;
import io.smallrye.reactive.messaging.annotations.Blocking;
import jakarta.enterprise.context.ApplicationScoped;
import org.eclipse.microprofile.reactive.messaging.Incoming;
import quarry.contracts.DiscriminatorTrained;
import quarry.contracts.Event;
import quarry.contracts.ModelTrained;
import quarry.contracts.TrainingFailed;
import quarry.contracts.TrainingProgressed;
import quarry.kit.event.Patience;

/** Hears the trainer. */
@ApplicationScoped
class TrainingListener {

    private final TrainingService trainings;

    TrainingListener(TrainingService trainings) {
        this.trainings = trainings;
    }

    @Incoming("training")
    @Blocking
    @ApplyGuard(Patience.NAME)
    void on(Event event) {
        if (event instanceof TrainingProgressed progressed) {
            trainings.accept(progressed);
        } else if (event instanceof ModelTrained trained) {
            trainings.accept(trained);
        } else if (event instanceof DiscriminatorTrained trained) {
            trainings.accept(trained);
        } else if (event instanceof TrainingFailed failed) {
            trainings.accept(failed);
        } else {
            throw new IllegalArgumentException(
                    event.type() + " does not belong on " + event.topic().name());
        }
    }
}
