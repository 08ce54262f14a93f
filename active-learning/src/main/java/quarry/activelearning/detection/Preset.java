package quarry.activelearning.detection;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import quarry.activelearning.task.Descent;
import quarry.activelearning.task.Ranking;
import quarry.activelearning.task.Rate;
import quarry.activelearning.task.Schedule;

/**
 * The sizes of the network and of its schedule. The rate falls after 80 % of the epochs; the ranking loss reaches the
 * network all the time.
 */
enum Preset {
    /** As documented: SSD300, 300 epochs. */
    REFERENCE(8) {
        @Override
        SsdShape shape() {
            return SsdShape.REFERENCE;
        }

        @Override
        Augmentation augmentation() {
            return Augmentation.FULL;
        }

        @Override
        Schedule schedule() {
            return new Schedule(300, 32, Descent.sgd(0.9, 5e-4), Rate.of(1e-3, 240), Ranking.until(300, 1));
        }
    },
    /** Learns to find simple shapes in a minute or two on two cores. */
    TINY(64) {
        @Override
        SsdShape shape() {
            return SsdShape.TINY;
        }

        @Override
        Augmentation augmentation() {
            return Augmentation.MIRROR;
        }

        @Override
        Schedule schedule() {
            var rate = Rate.of(0.003, 16).warmedUpBy(0.2);
            return new Schedule(20, 8, Descent.sgd(0.9, 5e-4).clippedAt(10), rate, Ranking.until(20, 1));
        }
    };

    /** Width of each layer of the loss head. */
    static final int HEAD_WIDTH = 128;

    private final int imagesPerPass;

    Preset(int imagesPerPass) {
        this.imagesPerPass = imagesPerPass;
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

    /** Images that are scored together: seconds of one processor, and less than a gigabyte. */
    int imagesPerPass() {
        return imagesPerPass;
    }

    abstract SsdShape shape();

    abstract Augmentation augmentation();

    /** How it is trained. */
    abstract Schedule schedule();
}
