package quarry.research.bench;

import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.lang.management.MemoryPoolMXBean;
import java.lang.management.MemoryType;
import java.nio.file.Files;
import java.util.List;
import java.util.Locale;
import java.util.SplittableRandom;
import java.util.concurrent.Callable;
import java.util.stream.IntStream;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import quarry.activelearning.csv.EntropyCsv;
import quarry.activelearning.csv.EntropyRow;
import quarry.activelearning.csv.EntropyValues;
import quarry.activelearning.strategy.Query;
import quarry.activelearning.strategy.Strategies;

/** {@code quarry bench select}. */
@Command(
        name = "select",
        description = "Random scores in memory to the csv of the whole pool, ranked: the part of the selector that is"
                + " the library's. Neither broker nor database takes part.",
        mixinStandardHelpOptions = true)
final class SelectCommand implements Callable<Integer> {

    private static final double MEGA = 1 << 20;

    @Option(names = "--images", defaultValue = "1000000", description = "Default: ${DEFAULT-VALUE}.")
    private int images;

    @Option(names = "--strategy", defaultValue = "learning-loss", description = "Default: ${DEFAULT-VALUE}.")
    private String strategy;

    @Option(names = "--rounds", defaultValue = "3", description = "Each is printed (default: ${DEFAULT-VALUE}).")
    private int rounds;

    @Override
    public Integer call() throws IOException {
        var names =
                IntStream.range(0, images).mapToObj("image-%07d.jpg"::formatted).toList();
        var scores = new SplittableRandom(1).doubles(images).toArray();
        System.out.printf(
                Locale.ROOT,
                "selecting, %s, %d scores, heap of at most %.0f MB%n",
                strategy,
                images,
                Runtime.getRuntime().maxMemory() / MEGA);
        for (int round = 1; round <= rounds; round++) {
            heap().forEach(MemoryPoolMXBean::resetPeakUsage);
            var csv = Files.createTempFile("bench", ".csv");
            var cost = Cost.of(images, () -> Files.write(csv, csv(names, scores)));
            double peak = heap().stream()
                    .mapToLong(pool -> pool.getPeakUsage().getUsed())
                    .sum();
            System.out.printf(
                    Locale.ROOT,
                    "round %d: %.2f s, %.2f cpu-s, csv of %.1f MB, peak heap %.0f MB%n",
                    round,
                    cost.seconds(),
                    cost.cpuSeconds(),
                    Files.size(csv) / MEGA,
                    peak / MEGA);
            Files.delete(csv);
        }
        return 0;
    }

    private byte[] csv(List<String> names, double[] scores) {
        var picks = Strategies.named(strategy).pick(new Query(names, scores, names.size(), 1));
        var values = EntropyValues.of(
                picks.stream().mapToDouble(pick -> pick.score()).toArray());
        return EntropyCsv.bytes(IntStream.range(0, picks.size())
                .mapToObj(i -> new EntropyRow(
                        names.get(picks.get(i).index()), values.texts().get(i)))
                .toList());
    }

    private static List<MemoryPoolMXBean> heap() {
        return ManagementFactory.getMemoryPoolMXBeans().stream()
                .filter(pool -> pool.getType() == MemoryType.HEAP)
                .toList();
    }
}
