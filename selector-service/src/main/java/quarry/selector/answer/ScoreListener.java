package quarry.selector.answer;

import io.smallrye.faulttolerance.api.ApplyGuard;
import io.smallrye.reactive.messaging.annotations.Blocking;
import jakarta.enterprise.context.ApplicationScoped;
import org.eclipse.microprofile.reactive.messaging.Incoming;
import quarry.contracts.BatchPredicted;
import quarry.contracts.BatchScored;
import quarry.contracts.Event;
import quarry.kit.event.Patience;
import quarry.selector.prediction.PredictionService;
import quarry.selector.scoring.ScoringService;

/** Hears the scorers. */
@ApplicationScoped
class ScoreListener {

    private final ScoringService scoring;
    private final PredictionService predictions;

    ScoreListener(ScoringService scoring, PredictionService predictions) {
        this.scoring = scoring;
        this.predictions = predictions;
    }

    @Incoming("scores")
    @Blocking
    @ApplyGuard(Patience.NAME)
    void on(Event event) {
        if (event instanceof BatchScored scored) {
            scoring.accept(scored);
        } else if (event instanceof BatchPredicted predicted) {
            predictions.accept(predicted);
        } else {
            throw new IllegalArgumentException(
                    event.type() + " does not belong on " + event.topic().name());
        }
    }
}
