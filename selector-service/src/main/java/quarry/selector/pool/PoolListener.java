package quarry.selector.pool;

import io.smallrye.faulttolerance.api.ApplyGuard;
import io.smallrye.reactive.messaging.annotations.Blocking;
import jakarta.enterprise.context.ApplicationScoped;
import org.eclipse.microprofile.reactive.messaging.Incoming;
import quarry.contracts.Event;
import quarry.contracts.ImageAnnotated;
import quarry.contracts.ImageRemoved;
import quarry.contracts.ImageStored;
import quarry.contracts.ProjectDefined;
import quarry.kit.event.Patience;

/**
 * Hears ingest. Images and annotations are many and each row says itself which of two facts is newer, so several are
 * taken in at once, in any order.
 */
@ApplicationScoped
class PoolListener {

    private final PoolService pool;

    PoolListener(PoolService pool) {
        this.pool = pool;
    }

    @Incoming("projects")
    @Blocking
    @ApplyGuard(Patience.NAME)
    void onProject(Event event) {
        if (event instanceof ProjectDefined defined) {
            pool.accept(defined);
        } else {
            throw unexpected(event);
        }
    }

    @Incoming("images")
    @Blocking(value = "projection", ordered = false)
    @ApplyGuard(Patience.NAME)
    void onImage(Event event) {
        if (event instanceof ImageStored stored) {
            pool.accept(stored);
        } else if (event instanceof ImageRemoved removed) {
            pool.accept(removed);
        } else {
            throw unexpected(event);
        }
    }

    @Incoming("annotations")
    @Blocking(value = "projection", ordered = false)
    @ApplyGuard(Patience.NAME)
    void onAnnotation(Event event) {
        if (event instanceof ImageAnnotated annotated) {
            pool.accept(annotated);
        } else {
            throw unexpected(event);
        }
    }

    private static IllegalArgumentException unexpected(Event event) {
        return new IllegalArgumentException(
                event.type() + " does not belong on " + event.topic().name());
    }
}
