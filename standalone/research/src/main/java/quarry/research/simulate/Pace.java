package quarry.research.simulate;

import java.time.Duration;
import java.util.Locale;

/** Says how far a simulation is, and how long it will take at the speed so far, that of all processes together. */
final class Pace {

    private final String figure;
    private long began;
    private int openAtFirst;

    /** @param figure the metric that tells how good a model is */
    Pace(String figure) {
        this.figure = figure;
    }

    void start(int open) {
        began = System.nanoTime();
        openAtFirst = open;
    }

    String line(Plan.Unit unit, CycleResult result, int open) {
        var value = result.metrics().get(figure);
        return String.format(
                Locale.ROOT,
                "%-32s cycle %d  %5d labelled  %s  %5.1f s + %5.1f s  %d to go%s",
                unit.chain().id(),
                result.cycle(),
                result.labelled(),
                value == null ? "" : String.format(Locale.ROOT, "%s %5.2f %%", figure, 100 * value),
                result.selectSeconds(),
                result.trainSeconds(),
                open,
                left(open));
    }

    private String left(int open) {
        int done = openAtFirst - open;
        if (open == 0 || done <= 0) {
            return "";
        }
        long seconds = Math.round(Seconds.since(began) / done * open);
        var left = Duration.ofSeconds(seconds);
        return String.format(Locale.ROOT, ", about %d:%02d h", left.toHours(), left.toMinutesPart());
    }
}
