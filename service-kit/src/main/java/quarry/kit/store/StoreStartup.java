package quarry.kit.store;

import io.quarkus.runtime.StartupEvent;
import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;

/** The bucket is there before the first event comes in. */
@ApplicationScoped
class StoreStartup {

    private static final int BEFORE_CHANNELS = 10;

    private final ObjectStore store;

    StoreStartup(ObjectStore store) {
        this.store = store;
    }

    void onStart(@Observes @Priority(BEFORE_CHANNELS) StartupEvent event) {
        store.makeBucket();
    }
}
