package quarry.standalone.stack;

import java.util.List;
import java.util.Locale;

/** The four services, and how large their processes may grow. */
enum Service {
    INGEST("-Xmx384m", false, false),
    // core-set and its like look at a matrix of the whole pool: 200 MB for 100,000 images of 512 numbers
    SELECTOR("-Xmx1g", true, false),
    TRAINER("-Xmx768m", true, true),
    SCORER("-Xmx512m", true, true);

    private final String heap;
    private final boolean computes;
    private final boolean engine;

    Service(String heap, boolean computes, boolean engine) {
        this.heap = heap;
        this.computes = computes;
        this.engine = engine;
    }

    String title() {
        return name().toLowerCase(Locale.ROOT);
    }

    String module() {
        return title() + "-service";
    }

    /** Whether it runs libtorch. */
    boolean hasEngine() {
        return engine;
    }

    /** The first compiler alone starts in a third of the time; where Java itself computes, the second one pays. */
    List<String> options() {
        return computes
                ? List.of(heap, "-XX:+UseSerialGC", "-Djava.awt.headless=true")
                : List.of(heap, "-XX:+UseSerialGC", "-XX:TieredStopAtLevel=1", "-Djava.awt.headless=true");
    }
}
