package quarry.standalone.stack;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.stream.Stream;

/**
 * The memory allocator of processes that run libtorch. The C library gives large blocks back to the system after each
 * operator, and that costs a factor of three to five; jemalloc that keeps its pages is best, a tuned C library close.
 */
final class NativeAllocator {

    private static final Map<String, String> TUNED = Map.of(
            "MALLOC_ARENA_MAX", "1",
            "MALLOC_MMAP_THRESHOLD_", "2000000000",
            "MALLOC_TRIM_THRESHOLD_", "8000000000");

    private NativeAllocator() {}

    static Map<String, String> environment() {
        return Stream.of("/usr/lib/x86_64-linux-gnu", "/usr/lib64", "/usr/lib")
                .map(directory -> Path.of(directory, "libjemalloc.so.2"))
                .filter(Files::exists)
                .findFirst()
                .map(library -> Map.of(
                        "LD_PRELOAD",
                        library.toString(),
                        "MALLOC_CONF",
                        "dirty_decay_ms:-1,muzzy_decay_ms:-1,oversize_threshold:0"))
                .orElse(TUNED);
    }
}
