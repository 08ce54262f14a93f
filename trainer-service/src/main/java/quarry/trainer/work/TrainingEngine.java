package quarry.trainer.work;

import jakarta.enterprise.context.ApplicationScoped;
import java.lang.management.ManagementFactory;
import org.jboss.logging.Logger;
import quarry.activelearning.engine.Devices;
import quarry.trainer.TrainerConfig;
import quarry.trainer.run.Owner;

/** The tensor engine of this process. */
@ApplicationScoped
class TrainingEngine {

    private static final Logger LOG = Logger.getLogger(TrainingEngine.class);

    private final TrainerConfig config;
    private volatile String device = "";
    private volatile String failure = "still loading";

    TrainingEngine(TrainerConfig config) {
        this.config = config;
    }

    /** Loads the engine and says, in the log, what trains here. */
    Owner load() {
        try {
            device = Devices.describe();
            LOG.infof("trains on %s", device);
            failure = "";
        } catch (RuntimeException | LinkageError e) {
            failure = FailureReason.of(e);
            throw e;
        }
        var threads = config.threads().orElse(Runtime.getRuntime().availableProcessors());
        return new Owner(ManagementFactory.getRuntimeMXBean().getName(), device, threads);
    }

    /** Why it can not train yet; empty once it can. */
    String failure() {
        return failure;
    }

    String device() {
        return device;
    }
}
