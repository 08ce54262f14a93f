package quarry.scorer;

import io.quarkus.runtime.configuration.MemorySize;
import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.nio.file.Path;

/** The settings of the scorer. How many batches are worked on at once is set by the worker pool of the channel. */
@ConfigMapping(prefix = "scorer")
public interface ScorerConfig {

    Models models();

    Images images();

    /** Where weights and images lie; losing it costs time only. */
    @WithDefault("${java.io.tmpdir}/quarry-scorer")
    Path directory();

    /** Which models are at hand. */
    interface Models {

        /** Models kept in memory; more are loaded while all of them are in use. */
        @WithDefault("2")
        int cached();

        /** Bytes of weights kept on disk; what was not loaded for the longest time goes first. */
        @WithDefault("2G")
        MemorySize onDisk();
    }

    /** How images come here. */
    interface Images {

        /** Images fetched and decoded at the same time, over all batches. */
        @WithDefault("8")
        int concurrency();

        /** Bytes kept on disk; what was not read for the longest time goes first. */
        @WithDefault("4G")
        MemorySize cached();
    }
}
