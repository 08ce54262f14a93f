package quarry.scorer.engine;

import io.quarkus.runtime.StartupEvent;
import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import org.jboss.logging.Logger;
import quarry.activelearning.engine.Devices;

/** Loads the engine before the first request comes in; without it there is no scorer, so its failure ends the start. */
@ApplicationScoped
class EngineStartup {

    private static final Logger LOG = Logger.getLogger(EngineStartup.class);
    private static final int BEFORE_CHANNELS = 10;

    private volatile String device = "";

    void load(@Observes @Priority(BEFORE_CHANNELS) StartupEvent event) {
        device = Devices.describe();
        LOG.infof("scores on %s", device);
    }

    String device() {
        return device;
    }
}
