package quarry.scorer.batch;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import org.jboss.logging.Logger;
import quarry.activelearning.region.RegionScores;
import quarry.activelearning.strategy.Features;
import quarry.contracts.BatchScored;
import quarry.contracts.EventHeader;
import quarry.contracts.ObjectKeys;
import quarry.contracts.ObjectRef;
import quarry.contracts.ScoringRequested;
import quarry.kit.store.ObjectStore;
import quarry.kit.store.Sha256;

/** A pure function from a request to its answer; vectors and regions lie in the bucket before the answer says so. */
@ApplicationScoped
class BatchScoring {

    private static final Logger LOG = Logger.getLogger(BatchScoring.class);

    private final ImageScoring images;
    private final VectorScoring vectors;
    private final RegionScoring regions;
    private final ObjectStore store;
    private final Clock clock;

    BatchScoring(ImageScoring images, VectorScoring vectors, RegionScoring regions, ObjectStore store, Clock clock) {
        this.images = images;
        this.vectors = vectors;
        this.regions = regions;
        this.store = store;
        this.clock = clock;
    }

    BatchScored answer(ScoringRequested request) throws InterruptedException {
        var began = clock.millis();
        var outcome = outcome(request);
        var answer = new BatchScored(
                EventHeader.at(clock.instant()),
                request.project(),
                request.cycle(),
                request.batch(),
                request.model(),
                outcome.scores(),
                outcome.failures(),
                keep(request, outcome.features()),
                keep(request, outcome.regions()));
        LOG.infof(
                "project=%s cycle=%d batch=%s: %d scores, %d vectors, %d images in regions, %d failures in %d ms",
                request.project(),
                request.cycle(),
                request.batch(),
                outcome.scores().size(),
                outcome.features().rows(),
                outcome.regions().images(),
                outcome.failures().size(),
                clock.millis() - began);
        return answer;
    }

    private Outcome outcome(ScoringRequested request) throws InterruptedException {
        if (request.features() != null) {
            return vectors.outcome(request);
        }
        return request.regions() ? regions.outcome(request) : images.outcome(request);
    }

    private ObjectRef keep(ScoringRequested request, Features features) {
        if (features.rows() == 0) {
            return null;
        }
        var bytes = features.bytes();
        var key = ObjectKeys.features(request.project(), request.cycle(), request.batch(), Sha256.hex(bytes));
        return store.put(key, bytes, "application/octet-stream");
    }

    private ObjectRef keep(ScoringRequested request, RegionScores regions) {
        if (regions.images() == 0) {
            return null;
        }
        var bytes = regions.bytes();
        var key = ObjectKeys.regions(request.project(), request.cycle(), request.batch(), Sha256.hex(bytes));
        return store.put(key, bytes, "application/octet-stream");
    }
}
