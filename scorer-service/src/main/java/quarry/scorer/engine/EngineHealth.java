package quarry.scorer.engine;

import jakarta.enterprise.context.ApplicationScoped;
import org.eclipse.microprofile.health.HealthCheck;
import org.eclipse.microprofile.health.HealthCheckResponse;
import org.eclipse.microprofile.health.Readiness;

/** Ready once the engine is loaded. */
@Readiness
@ApplicationScoped
class EngineHealth implements HealthCheck {

    private final EngineStartup engine;

    EngineHealth(EngineStartup engine) {
        this.engine = engine;
    }

    @Override
    public HealthCheckResponse call() {
        return HealthCheckResponse.named("tensor engine")
                .status(!engine.device().isEmpty())
                .withData("device", engine.device())
                .build();
    }
}
