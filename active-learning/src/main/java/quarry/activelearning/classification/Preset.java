package quarry.activelearning.classification;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;

/** The sizes of the network and of its schedule. The rate falls after 80 % and the gradient cut comes at 60 %. */
enum Preset {
    /** As documented: 11,173,962 parameters at ten classes, 200 epochs. */
    REFERENCE(64, 200, 128, 0.1),
    /** Half the width. */
    SMALL(32, 60, 128, 0.1),
    /** Trains a few hundred images in seconds on two cores. */
    TINY(8, 25, 32, 0.1);

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

    int epochs() {
        return epochs;
    }

    int miniBatch() {
        return miniBatch;
    }

    /** Learning rate of a 0-based epoch. */
    double rate(int epoch) {
        return epoch < epochs * 4 / 5 ? rate : rate / 10;
    }

    /** Whether the ranking loss still reaches the backbone in a 0-based epoch. */
    boolean headReachesBackbone(int epoch) {
        return epoch < epochs * 3 / 5;
    }
}
