package quarry.scorer.batch;

import jakarta.enterprise.context.ApplicationScoped;
import quarry.activelearning.strategy.Signal;
import quarry.contracts.ScoringRequested;
import quarry.scorer.image.Images;
import quarry.scorer.model.Models;

/** Scores the regions of images, as the model's task cuts them. */
@ApplicationScoped
class RegionScoring {

    private final Models models;
    private final Images images;

    RegionScoring(Models models, Images images) {
        this.models = models;
        this.images = images;
    }

    /** @throws IllegalArgumentException if the model's task has no regions, or the signal is no uncertainty */
    Outcome outcome(ScoringRequested request) throws InterruptedException {
        var signal = Signal.of(request.signal());
        try (var use = models.use(request.model())) {
            var model = use.model();
            var readable = ReadableImages.of(images.read(request.project(), request.images(), model::decode));
            return readable.outcome(model.regionScores(signal, readable.inputs()));
        }
    }
}
