package quarry.research.simulate;

import java.time.Duration;
import java.util.Locale;

/** Says how far a simulation is, and how long it will take at the speed so far, that of all processes together. */
final class Pace {

    private long began;
    private int openAtFirst;

    void start(int open) {
        began = System.nanoTime();
        openAtFirst = open;
    }

    String line(Plan.Unit unit, CycleResult result, int open) {
        var accuracy = result.metrics().get("accuracy");
        return String.format(
                Locale.ROOT,
                "%-32s cycle %d  %5d labelled  %s  %5.1f s + %5.1f s  %d to go%s",
                unit.chain().id(),
                result.cycle(),
                result.labelled(),
                accuracy == null ? "" : String.format(Locale.ROOT, "accuracy %5.2f %%", 100 * accuracy),
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
