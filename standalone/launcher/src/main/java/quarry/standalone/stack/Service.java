package quarry.standalone.stack;

import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;

/** The four services, and how large their processes may grow. */
enum Service {
    INGEST("-Xmx384m", false, false),
    // core-set and its like look at a matrix of the whole pool: 200 MB for 100,000 images of 512 numbers
    SELECTOR("-Xmx1g", true, false),
    TRAINER("-Xmx768m", true, true),
    SCORER("-Xmx512m", true, true);

    private static final List<String> LATE_SECOND_COMPILER = List.of(
            "-XX:Tier4InvocationThreshold=50000",
            "-XX:Tier4MinInvocationThreshold=6000",
            "-XX:Tier4CompileThreshold=150000",
            "-XX:Tier4BackEdgeThreshold=400000");

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

    /**
     * The first compiler alone starts in half of the processor's time. Where Java itself computes, the second one pays, for
     * what runs ten times as often as it would ask for by itself.
     */
    List<String> options() {
        var compilers = computes ? LATE_SECOND_COMPILER : List.of("-XX:TieredStopAtLevel=1");
        return Stream.concat(Stream.of(heap, "-XX:+UseSerialGC", "-Djava.awt.headless=true"), compilers.stream())
                .toList();
    }
}
