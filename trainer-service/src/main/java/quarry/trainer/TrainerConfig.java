package quarry.trainer;

import io.quarkus.runtime.configuration.MemorySize;
import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.nio.file.Path;
import java.time.Duration;
import java.util.OptionalInt;

/** The settings of the trainer. */
@ConfigMapping(prefix = "trainer")
public interface TrainerConfig {

    Lease lease();

    Images images();

    /** How often an idle worker looks for a run; a request that arrives here wakes it at once. */
    @WithDefault("2s")
    Duration pollInterval();

    /** A run fails for good after this many attempts in a row that finished no further epoch. */
    @WithDefault("5")
    int maxAttempts();

    /** Pause after a failed attempt; doubles with each further one. */
    @WithDefault("5s")
    Duration retryDelay();

    /** Least time between two checkpoints; zero keeps one after every epoch. */
    @WithDefault("5s")
    Duration checkpointInterval();

    /**
     * Threads of one tensor operator; all cores by default. A run keeps the count that it was begun with, whoever goes
     * on with it, because the count shows in the last digits of a sum.
     */
    OptionalInt threads();

    /** Where images and files of the current run lie; losing it costs time only. */
    @WithDefault("${java.io.tmpdir}/quarry-trainer")
    Path directory();

    /** Who trains a run. */
    interface Lease {

        /** A silent owner loses its run after this time. */
        @WithDefault("15s")
        Duration duration();

        /** How often an owner says that it is alive; well below the duration. */
        @WithDefault("4s")
        Duration heartbeat();
    }

    /** How labelled images come here. */
    interface Images {

        /** Bytes kept on disk; what was not read for the longest time goes first. */
        @WithDefault("4G")
        MemorySize cached();

        /** Images fetched at the same time. */
        @WithDefault("8")
        int concurrency();
    }
}
