package quarry.scorer.batch;

import io.smallrye.faulttolerance.api.ApplyGuard;
import io.smallrye.reactive.messaging.annotations.Blocking;
import jakarta.enterprise.context.ApplicationScoped;
import org.eclipse.microprofile.reactive.messaging.Incoming;
import quarry.contracts.Event;
import quarry.contracts.PredictionsRequested;
import quarry.contracts.ScoringRequested;
import quarry.kit.event.EventPublisher;
import quarry.kit.event.Patience;

/** Answers requests. Returning acknowledges the request, so the answer is published first. */
@ApplicationScoped
class ScoringRequestsListener {

    private final BatchScoring scoring;
    private final BatchPrediction prediction;
    private final EventPublisher publisher;

    ScoringRequestsListener(BatchScoring scoring, BatchPrediction prediction, EventPublisher publisher) {
        this.scoring = scoring;
        this.prediction = prediction;
        this.publisher = publisher;
    }

    @Incoming("scoring-requests")
    @Blocking(value = "scoring", ordered = false)
    @ApplyGuard(Patience.NAME)
    void on(Event event) throws InterruptedException {
        if (event instanceof ScoringRequested request) {
            publisher.send(scoring.answer(request));
        } else if (event instanceof PredictionsRequested request) {
            publisher.send(prediction.answer(request));
        } else {
            throw new IllegalArgumentException("not a scoring request: " + event.type());
        }
    }
}
