package quarry.selector;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Duration;

/** Settings of the selector. */
@ConfigMapping(prefix = "selector")
public interface SelectorConfig {

    Sweep sweep();

    Watchdog watchdog();

    Events events();

    /** All projects with an unfinished cycle are looked at, should a change have been missed in a crash. */
    interface Sweep {

        /** Time between two looks. */
        @WithDefault("5s")
        Duration every();
    }

    /** Work that gets no answer is asked for again. */
    interface Watchdog {

        /** Time between two looks. */
        @WithDefault("30s")
        Duration every();

        /** How long a training may be silent: nothing heard of its run, not even an epoch. */
        @WithDefault("15m")
        Duration trainingAge();

        /** How long the scoring of a cycle may be silent: none of its batches asked for or answered. */
        @WithDefault("5m")
        Duration scoringAge();
    }

    /** The server-sent events. */
    interface Events {

        /** Time between two looks at what is stored. */
        @WithDefault("500ms")
        Duration every();
    }
}
