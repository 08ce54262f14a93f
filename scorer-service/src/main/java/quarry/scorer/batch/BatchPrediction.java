package quarry.scorer.batch;

import static java.nio.charset.StandardCharsets.UTF_8;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.jboss.logging.Logger;
import quarry.activelearning.prediction.PredictedImage;
import quarry.activelearning.prediction.PredictionLine;
import quarry.activelearning.task.Prediction;
import quarry.contracts.BatchPredicted;
import quarry.contracts.EventHeader;
import quarry.contracts.ImageId;
import quarry.contracts.ObjectKeys;
import quarry.contracts.ObjectRef;
import quarry.contracts.PredictionsRequested;
import quarry.kit.store.ObjectStore;
import quarry.kit.store.Sha256;
import quarry.scorer.image.Images;
import quarry.scorer.model.Models;

/** Says what a model sees on images; the predictions lie in the bucket before the answer says so. */
@ApplicationScoped
class BatchPrediction {

    private static final Logger LOG = Logger.getLogger(BatchPrediction.class);

    private final Models models;
    private final Images images;
    private final ObjectStore store;
    private final Clock clock;

    BatchPrediction(Models models, Images images, ObjectStore store, Clock clock) {
        this.models = models;
        this.images = images;
        this.store = store;
        this.clock = clock;
    }

    BatchPredicted answer(PredictionsRequested request) throws InterruptedException {
        var began = clock.millis();
        try (var use = models.use(request.model())) {
            var model = use.model();
            var readable = ReadableImages.of(images.read(request.project(), request.images(), model::decode));
            var answer = new BatchPredicted(
                    EventHeader.at(clock.instant()),
                    request.project(),
                    request.cycle(),
                    request.batch(),
                    keep(request, readable.images(), model.predictions(readable.inputs())),
                    readable.failures());
            LOG.infof(
                    "project=%s cycle=%d batch=%s: %d predictions, %d failures in %d ms",
                    request.project(),
                    request.cycle(),
                    request.batch(),
                    readable.images().size(),
                    readable.failures().size(),
                    clock.millis() - began);
            return answer;
        }
    }

    private ObjectRef keep(PredictionsRequested request, List<ImageId> ids, List<Prediction> predictions) {
        if (ids.isEmpty()) {
            return null;
        }
        var lines = IntStream.range(0, ids.size())
                .mapToObj(i -> new PredictedImage(ids.get(i).toString(), predictions.get(i)))
                .map(image -> PredictionLine.of(image) + "\n")
                .collect(Collectors.joining())
                .getBytes(UTF_8);
        var key = ObjectKeys.predictions(request.project(), request.cycle(), request.batch(), Sha256.hex(lines));
        return store.put(key, lines, "application/jsonl");
    }
}
