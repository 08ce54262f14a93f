package quarry.research.bench;

import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;

/**
 * The memory of this process in bytes.
 *
 * @param peak the most that was ever resident
 * @param resident what is now
 * @param heap what Java's heap holds of the system, most of it resident
 */
record Memory(long peak, long resident, long heap) {

    private static final Path STATUS = Path.of("/proc/self/status");
    private static final double MEGA = 1 << 20;

    /** As Linux tells it. */
    static Memory now() throws IOException {
        var heap = ManagementFactory.getMemoryMXBean().getHeapMemoryUsage();
        return of(Files.readAllLines(STATUS), heap.getCommitted());
    }

    static Memory of(List<String> status, long heap) {
        return new Memory(kilobytes(status, "VmHWM:") << 10, kilobytes(status, "VmRSS:") << 10, heap);
    }

    private static long kilobytes(List<String> status, String name) {
        return status.stream()
                .filter(line -> line.startsWith(name))
                .map(line -> line.replaceAll("\\D", ""))
                .mapToLong(Long::parseLong)
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("the system does not tell " + name));
    }

    /** What the engine and the rest outside Java's heap hold. */
    private long outside() {
        return resident - heap;
    }

    /** A line: the peak, and what has come since then. */
    String since(Memory then) {
        return String.format(
                Locale.ROOT,
                "peak resident memory %.0f MB; growth after the first round %+.0f MB outside the Java heap, %+.0f MB of it",
                peak / MEGA,
                (outside() - then.outside()) / MEGA,
                (heap - then.heap) / MEGA);
    }
}
