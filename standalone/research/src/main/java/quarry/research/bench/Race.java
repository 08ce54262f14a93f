package quarry.research.bench;

import java.io.IOException;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;

/** The same images in several ways, by turns. The first of them is what the others are compared with. */
final class Race {

    private final long images;
    private final Map<String, Cost.Work> ways = new LinkedHashMap<>();
    private final Map<String, Cost> best = new LinkedHashMap<>();
    private Memory warm;
    private Memory last;

    Race(long images) {
        this.images = images;
    }

    Race with(String name, Cost.Work way) {
        ways.put(name, way);
        return this;
    }

    /** One round to warm up, then those that count. */
    Map<String, Cost> run(int rounds) throws IOException {
        for (int round = 0; round <= rounds; round++) {
            for (var way : ways.entrySet()) {
                var cost = Cost.of(images, way.getValue());
                if (round > 0) {
                    best.merge(way.getKey(), cost, (a, b) -> a.seconds() <= b.seconds() ? a : b);
                }
            }
            last = Memory.now();
            warm = round == 0 ? last : warm;
        }
        return best;
    }

    /** A line on what the process took, and whether rounds after the first took more. */
    String memory() {
        return last.since(warm);
    }

    /** A line for each way: its speed, its processor time, and each beside that of the first. */
    String table() {
        var text = new StringBuilder(
                "%-34s %10s %12s %8s %10s%n".formatted("", "images/s", "cpu-s/image", "ratio", "cpu ratio"));
        var first = best.values().iterator().next();
        best.forEach((name, cost) -> text.append(String.format(
                Locale.ROOT,
                "%-34s %10.1f %12.5f %8.3f %10.3f%n",
                name,
                cost.imagesPerSecond(),
                cost.cpuSecondsPerImage(),
                cost.imagesPerSecond() / first.imagesPerSecond(),
                first.cpuSecondsPerImage() / cost.cpuSecondsPerImage())));
        return text.toString();
    }
}
