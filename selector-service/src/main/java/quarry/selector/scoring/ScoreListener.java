package quarry.selector.scoring;

import io.smallrye.faulttolerance.api.ApplyGuard;
import io.smallrye.reactive.messaging.annotations.Blocking;
import jakarta.enterprise.context.ApplicationScoped;
import org.eclipse.microprofile.reactive.messaging.Incoming;
import quarry.contracts.BatchScored;
import quarry.contracts.Event;
import quarry.kit.event.Patience;

/** Hears the scorers. */
@ApplicationScoped
class ScoreListener {

    private final ScoringService scoring;

    ScoreListener(ScoringService scoring) {
        this.scoring = scoring;
    }

    @Incoming("scores")
    @Blocking
    @ApplyGuard(Patience.NAME)
    void on(Event event) {
        if (event instanceof BatchScored scored) {
            scoring.accept(scored);
        } else {
            throw new IllegalArgumentException(
                    event.type() + " does not belong on " + event.topic().name());
        }
    }
}
