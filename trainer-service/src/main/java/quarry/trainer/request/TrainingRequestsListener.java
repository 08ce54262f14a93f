package quarry.trainer.request;

import io.smallrye.faulttolerance.api.ApplyGuard;
import io.smallrye.reactive.messaging.annotations.Blocking;
import jakarta.enterprise.context.ApplicationScoped;
import org.eclipse.microprofile.reactive.messaging.Incoming;
import quarry.contracts.DiscriminatorRequested;
import quarry.contracts.Event;
import quarry.contracts.TrainingRequested;
import quarry.kit.event.Patience;
import quarry.trainer.run.Intake;

/** Accepts requests. */
@ApplicationScoped
class TrainingRequestsListener {

    private final Intake intake;

    TrainingRequestsListener(Intake intake) {
        this.intake = intake;
    }

    @Incoming("training-requests")
    @Blocking
    @ApplyGuard(Patience.NAME)
    void on(Event event) {
        if (event instanceof TrainingRequested request) {
            intake.accept(request);
        } else if (event instanceof DiscriminatorRequested request) {
            intake.accept(request);
        } else {
            throw new IllegalArgumentException("not a training request: " + event.type());
        }
    }
}
