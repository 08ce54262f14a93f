package quarry.ingest.image;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import org.jboss.logging.Logger;
import quarry.kit.store.ObjectStore;
import quarry.kit.store.ObjectStoreException;

/**
 * Deletes the objects of removed images, once their removal is committed: right after it, and at the next start or
 * removal when the bucket was away. The lock on the row keeps an image that is stored anew from losing its bytes.
 */
@ApplicationScoped
class RemovedObjects {

    private static final Logger LOG = Logger.getLogger(RemovedObjects.class);
    private static final int AT_ONCE = 100;

    private final Images images;
    private final ObjectStore store;

    RemovedObjects(Images images, ObjectStore store) {
        this.images = images;
        this.store = store;
    }

    void onStart(@Observes StartupEvent event) {
        sweep();
    }

    void sweep() {
        try {
            for (var row : QuarkusTransaction.requiringNew().call(() -> images.withObjectToDelete(AT_ONCE))) {
                QuarkusTransaction.requiringNew().run(() -> delete(row));
            }
        } catch (ObjectStoreException away) {
            LOG.warnf("objects of removed images stay for now: %s", away.getMessage());
        }
    }

    private void delete(long row) {
        images.lock(row).filter(image -> !image.isObjectDeleted()).ifPresent(image -> {
            if (!images.isLive(image.image())) {
                store.delete(image.object().key());
            }
            image.objectDeleted();
        });
    }
}
