package quarry.selector.webhook;

import io.smallrye.faulttolerance.api.ApplyGuard;
import io.smallrye.reactive.messaging.annotations.Blocking;
import jakarta.enterprise.context.ApplicationScoped;
import org.eclipse.microprofile.reactive.messaging.Incoming;
import quarry.contracts.Event;
import quarry.contracts.LabelsImported;
import quarry.contracts.UploadFailed;
import quarry.kit.event.Patience;

/** Hears from ingest what those outside want to know. A second delivery finds the message there already. */
@ApplicationScoped
class IntakeListener {

    private final WebhookEvents events;

    IntakeListener(WebhookEvents events) {
        this.events = events;
    }

    @Incoming("intake")
    @Blocking
    @ApplyGuard(Patience.NAME)
    void on(Event event) {
        if (event instanceof LabelsImported imported) {
            events.accept(imported);
        } else if (event instanceof UploadFailed failed) {
            events.accept(failed);
        } else {
            throw new IllegalArgumentException(
                    event.type() + " does not belong on " + event.topic().name());
        }
    }
}
