package quarry.selector.prediction;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.transaction.Transactional;
import java.time.Clock;
import org.jboss.logging.Logger;
import quarry.contracts.BatchPredicted;
import quarry.contracts.ImageFailure;
import quarry.selector.change.ProjectChanged;

/** Takes in what the scorers predict. A batch counts once, whoever answers it and how often. */
@ApplicationScoped
public class PredictionService {

    private static final Logger LOG = Logger.getLogger(PredictionService.class);

    private final PredictionBatches batches;
    private final Event<ProjectChanged> changes;
    private final Clock clock;

    PredictionService(PredictionBatches batches, Event<ProjectChanged> changes, Clock clock) {
        this.batches = batches;
        this.changes = changes;
        this.clock = clock;
    }

    /**
     * Keeps where the predictions of a batch lie. An image that failed stays chosen, and is annotated without a
     * pre-label.
     *
     * @throws IllegalArgumentException if nobody asked for the batch, or for other images
     */
    @Transactional
    public void accept(BatchPredicted event) {
        check(event);
        if (!batches.close(event, clock.instant())) {
            return;
        }
        for (var failure : event.failures()) {
            LOG.warnf(
                    "project=%s cycle=%d image=%s has no pre-label: %s",
                    event.project(), event.cycle(), failure.image(), failure.reason());
        }
        changes.fire(new ProjectChanged(event.project()));
    }

    private void check(BatchPredicted event) {
        var images = batches.images(event);
        if (images.isEmpty()) {
            throw new IllegalArgumentException("nobody here asked for batch " + event.batch());
        }
        var failed =
                event.failures().stream().map(ImageFailure::image).distinct().toList();
        if (!images.containsAll(failed) || (event.predictions() == null && failed.size() < images.size())) {
            throw new IllegalArgumentException(
                    "batch " + event.batch() + " was asked for predictions of its images, but has none");
        }
    }
}
