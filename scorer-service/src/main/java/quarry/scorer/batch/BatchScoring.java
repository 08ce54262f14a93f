package quarry.scorer.batch;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import org.jboss.logging.Logger;
import quarry.activelearning.strategy.Signal;
import quarry.activelearning.task.Input;
import quarry.contracts.BatchScored;
import quarry.contracts.EventHeader;
import quarry.contracts.ImageFailure;
import quarry.contracts.ImageScore;
import quarry.contracts.ScoringRequested;
import quarry.scorer.image.DecodedImage;
import quarry.scorer.image.DecodedImage.Decoded;
import quarry.scorer.image.DecodedImage.Undecodable;
import quarry.scorer.image.Images;
import quarry.scorer.model.Models;

/** A pure function from a request to its answer, with one forward pass. */
@ApplicationScoped
class BatchScoring {

    private static final Logger LOG = Logger.getLogger(BatchScoring.class);

    private final Models models;
    private final Images images;
    private final Clock clock;

    BatchScoring(Models models, Images images, Clock clock) {
        this.models = models;
        this.images = images;
        this.clock = clock;
    }

    BatchScored answer(ScoringRequested request) throws InterruptedException {
        var began = clock.millis();
        var signal = Signal.of(request.signal());
        try (var use = models.use(request.model())) {
            var decoded = images.read(request.project(), request.images(), use.model());
            var readable = readable(decoded);
            var scores = use.model().score(signal, readable);
            var answer = answer(request, decoded, scores);
            LOG.infof(
                    "project=%s cycle=%d batch=%s: %d scores, %d failures in %d ms",
                    request.project(),
                    request.cycle(),
                    request.batch(),
                    answer.scores().size(),
                    answer.failures().size(),
                    clock.millis() - began);
            return answer;
        }
    }

    private static List<Input> readable(List<DecodedImage> decoded) {
        return decoded.stream()
                .filter(Decoded.class::isInstance)
                .map(Decoded.class::cast)
                .map(Decoded::input)
                .toList();
    }

    private BatchScored answer(ScoringRequested request, List<DecodedImage> decoded, double[] values) {
        var scores = new ArrayList<ImageScore>();
        var failures = new ArrayList<ImageFailure>();
        var next = 0;
        for (var image : decoded) {
            if (image instanceof Undecodable unreadable) {
                failures.add(new ImageFailure(image.image(), unreadable.reason()));
                continue;
            }
            var value = values[next++];
            if (Double.isFinite(value)) {
                scores.add(new ImageScore(image.image(), value));
            } else {
                failures.add(new ImageFailure(image.image(), "the model's score is no number: " + value));
            }
        }
        return new BatchScored(
                EventHeader.at(clock.instant()),
                request.project(),
                request.cycle(),
                request.batch(),
                request.model(),
                scores,
                failures,
                null);
    }
}
