package quarry.scorer.batch;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import org.jboss.logging.Logger;
import quarry.activelearning.strategy.Features;
import quarry.contracts.BatchScored;
import quarry.contracts.EventHeader;
import quarry.contracts.ObjectKeys;
import quarry.contracts.ObjectRef;
import quarry.contracts.ScoringRequested;
import quarry.kit.store.ObjectStore;
import quarry.kit.store.Sha256;

/** A pure function from a request to its answer; vectors lie in the bucket before the answer says so. */
@ApplicationScoped
class BatchScoring {

    private static final Logger LOG = Logger.getLogger(BatchScoring.class);

    private final ImageScoring images;
    private final VectorScoring vectors;
    private final ObjectStore store;
    private final Clock clock;

    BatchScoring(ImageScoring images, VectorScoring vectors, ObjectStore store, Clock clock) {
        this.images = images;
        this.vectors = vectors;
        this.store = store;
        this.clock = clock;
    }

    BatchScored answer(ScoringRequested request) throws InterruptedException {
        var began = clock.millis();
        var outcome = request.features() == null ? images.outcome(request) : vectors.outcome(request);
        var answer = new BatchScored(
                EventHeader.at(clock.instant()),
                request.project(),
                request.cycle(),
                request.batch(),
                request.model(),
                outcome.scores(),
                outcome.failures(),
                keep(request, outcome.features()));
        LOG.infof(
                "project=%s cycle=%d batch=%s: %d scores, %d vectors, %d failures in %d ms",
                request.project(),
                request.cycle(),
                request.batch(),
                outcome.scores().size(),
                outcome.features().rows(),
                outcome.failures().size(),
                clock.millis() - began);
        return answer;
    }

    private ObjectRef keep(ScoringRequested request, Features features) {
        if (features.rows() == 0) {
            return null;
        }
        var bytes = features.bytes();
        var key = ObjectKeys.features(request.project(), request.cycle(), request.batch(), Sha256.hex(bytes));
        return store.put(key, bytes, "application/octet-stream");
    }
}
