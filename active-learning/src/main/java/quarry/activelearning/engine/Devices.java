package quarry.activelearning.engine;

import java.util.Map;

/** What the engine will run on, for a start-up log line. */
public final class Devices {

    private static final String THREADS = "ai.djl.pytorch.num_threads";

    private Devices() {}

    /** Device, threads, how they wait, whether the native allocator is set, and what convolves; loads the engine. */
    public static String describe() {
        return "device=" + Torch.device() + " threads=" + threads() + " waiting=" + waiting(System.getenv())
                + " allocator=" + allocator(System.getenv()) + " convolutions="
                + (Torch.usesOneDnn() ? "oneDNN" : "native (oneDNN's are wrong on this processor)");
    }

    /** Threads of one operation: the system property {@code ai.djl.pytorch.num_threads}, else the processors there are. */
    public static int threads() {
        return Integer.getInteger(THREADS, Runtime.getRuntime().availableProcessors());
    }

    static String waiting(Map<String, String> environment) {
        return "passive".equalsIgnoreCase(environment.get("OMP_WAIT_POLICY"))
                ? "passive"
                : "active (up to 10 times slower beside other work; set OMP_WAIT_POLICY=passive)";
    }

    static String allocator(Map<String, String> environment) {
        var preload = environment.getOrDefault("LD_PRELOAD", "");
        if (preload.contains("jemalloc")) {
            return environment.containsKey("MALLOC_CONF") ? "jemalloc, set" : "jemalloc as it is (set MALLOC_CONF)";
        }
        if (preload.contains("tcmalloc")) {
            return "tcmalloc";
        }
        return environment.containsKey("MALLOC_MMAP_THRESHOLD_") && environment.containsKey("MALLOC_TRIM_THRESHOLD_")
                ? "glibc, set"
                : "glibc as it is (3 to 4 times slower; set MALLOC_MMAP_THRESHOLD_ and MALLOC_TRIM_THRESHOLD_)";
    }
}
