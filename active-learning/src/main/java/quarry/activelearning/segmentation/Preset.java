package quarry.activelearning.segmentation;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import quarry.activelearning.task.Descent;
import quarry.activelearning.task.Ranking;
import quarry.activelearning.task.Rate;
import quarry.activelearning.task.Schedule;

/** The sizes of the network, of what it sees, and of its schedule. */
enum Preset {
    /** As documented: 15,890,499 parameters at 19 classes and 19,082,241 in the head, 250 epochs. */
    REFERENCE(16, 256, 8),
    /** A quarter of the width, for images of 64 x 128; learns from a hundred of them in a minute. */
    TINY(4, 32, 128);

    // a tile of the reference holds a gigabyte, most of it in the first levels and the last
    private static final int PIXELS_PER_PASS = 1 << 19;

    private final int width;
    private final int headWidth;
    private final int scoringBatch;

    Preset(int width, int headWidth, int scoringBatch) {
        this.width = width;
        this.headWidth = headWidth;
        this.scoringBatch = scoringBatch;
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

    /** Channels of the first level; the later ones have up to 32 times as many. */
    int width() {
        return width;
    }

    /** Width of each layer of the loss head. */
    int headWidth() {
        return headWidth;
    }

    /** What a training step sees of an image. */
    Size crop() {
        return switch (this) {
            case REFERENCE -> new Size(896, 896);
            case TINY -> new Size(64, 128);
        };
    }

    /** What is scored of an image at a time: about as much as a training step sees. */
    Size tile() {
        return switch (this) {
            case REFERENCE -> new Size(1024, 1024);
            case TINY -> crop();
        };
    }

    int scoringBatch() {
        return scoringBatch;
    }

    int viewsPerPass() {
        return Math.max(1, PIXELS_PER_PASS / tile().pixels());
    }

    Schedule schedule() {
        var descent = Descent.sgd(0.9, 1e-4);
        return switch (this) {
            case REFERENCE -> new Schedule(250, 4, descent, Rate.of(0.01, 100, 200), new Ranking(0.01, 2, 150));
            case TINY -> new Schedule(20, 8, descent, Rate.of(0.02, 14), new Ranking(0.01, 2, 12));
        };
    }
}
