package quarry.kit.store;

import jakarta.enterprise.context.ApplicationScoped;
import org.eclipse.microprofile.health.HealthCheck;
import org.eclipse.microprofile.health.HealthCheckResponse;
import org.eclipse.microprofile.health.Readiness;

/** Ready while the bucket can be reached. */
@Readiness
@ApplicationScoped
class StoreHealth implements HealthCheck {

    private final ObjectStore store;

    StoreHealth(ObjectStore store) {
        this.store = store;
    }

    @Override
    public HealthCheckResponse call() {
        var answer = HealthCheckResponse.named("object store");
        try {
            return answer.status(store.isReachable()).build();
        } catch (ObjectStoreException e) {
            return answer.down().withData("reason", e.getMessage()).build();
        }
    }
}
