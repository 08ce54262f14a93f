package quarry.standalone.stack;

import java.util.List;
import java.util.Locale;

/** The four services, and how large their processes may grow. */
enum Service {
    INGEST("-Xmx384m", false),
    SELECTOR("-Xmx256m", false),
    TRAINER("-Xmx768m", true),
    SCORER("-Xmx512m", true);

    private final String heap;
    private final boolean computes;

    Service(String heap, boolean computes) {
        this.heap = heap;
        this.computes = computes;
    }

    String title() {
        return name().toLowerCase(Locale.ROOT);
    }

    String module() {
        return title() + "-service";
    }

    /** Whether it runs libtorch. */
    boolean computes() {
        return computes;
    }

    /** The first compiler alone starts in a third of the time; where Java itself computes, the second one pays. */
    List<String> options() {
        return computes
                ? List.of(heap, "-XX:+UseSerialGC", "-Djava.awt.headless=true")
                : List.of(heap, "-XX:+UseSerialGC", "-XX:TieredStopAtLevel=1", "-Djava.awt.headless=true");
    }
}
