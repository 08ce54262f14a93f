package quarry.activelearning.classification;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import quarry.activelearning.task.Descent;
import quarry.activelearning.task.Ranking;
import quarry.activelearning.task.Rate;
import quarry.activelearning.task.Schedule;

/**
 * The sizes of the network and of its schedule. The rate falls after 80 % of the epochs, and the ranking loss is cut off
 * from the network after 60 %.
 */
enum Preset {
    /** As documented: 11,173,962 parameters at ten classes, 200 epochs. */
    REFERENCE(64, 200, 128, 0.1),
    /** Half the width. */
    SMALL(32, 60, 128, 0.1),
    /** Trains a few hundred images in seconds on two cores. */
    TINY(8, 40, 16, 0.02);

    private final int width;
    private final int epochs;
    private final int miniBatch;
    private final double rate;

    Preset(int width, int epochs, int miniBatch, double rate) {
        this.width = width;
        this.epochs = epochs;
        this.miniBatch = miniBatch;
        this.rate = rate;
    }

    static Preset named(String name) {
        return Arrays.stream(values())
                .filter(preset -> preset.id().equals(name))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException(
                        "unknown preset '" + name + "'; known: " + String.join(", ", ids())));
    }

    static List<String> ids() {
        return Arrays.stream(values()).map(Preset::id).toList();
    }

    String id() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** Channels of the first stage; the others have 2, 4 and 8 times as many. */
    int width() {
        return width;
    }

    Schedule schedule() {
        return new Schedule(
                epochs,
                miniBatch,
                Descent.sgd(0.9, 5e-4),
                Rate.of(rate, epochs * 4 / 5),
                Ranking.until(epochs * 3 / 5, 1));
    }

    /** Width of each layer of the loss head: 128 at the documented width. */
    int headWidth() {
        return 2 * width;
    }
}
