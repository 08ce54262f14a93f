package quarry.trainer.work;

import jakarta.enterprise.context.ApplicationScoped;
import org.eclipse.microprofile.health.HealthCheck;
import org.eclipse.microprofile.health.HealthCheckResponse;
import org.eclipse.microprofile.health.Readiness;

/** Ready once the native library of the tensor engine is loaded. */
@Readiness
@ApplicationScoped
class TrainingEngineHealth implements HealthCheck {

    private final TrainingEngine engine;

    TrainingEngineHealth(TrainingEngine engine) {
        this.engine = engine;
    }

    @Override
    public HealthCheckResponse call() {
        var answer = HealthCheckResponse.named("tensor engine");
        return engine.failure().isEmpty()
                ? answer.up().withData("device", engine.device()).build()
                : answer.down().withData("reason", engine.failure()).build();
    }
}
