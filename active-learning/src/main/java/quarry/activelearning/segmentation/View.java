package quarry.activelearning.segmentation;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDManager;
import ai.djl.ndarray.types.Shape;
import java.util.List;
import java.util.stream.IntStream;
import quarry.activelearning.image.Input;
import quarry.activelearning.image.RgbImage;

/** A decoded image through a window, in memory as bytes. */
record View(RgbImage image, Window window) implements Input {

    private static final int CHANNELS = RgbImage.CHANNELS;
    // the network halves a map three times
    private static final int UNIT = 8;
    private static final double[] MEAN = {0.29010095, 0.32808145, 0.28696394};
    private static final double[] DEVIATION = {0.18295405, 0.18656561, 0.18447509};
    private static final float[][] NORMALISED = normalised();

    /** All of an image. */
    static View whole(RgbImage image) {
        return new View(image, Window.whole(image.height(), image.width()));
    }

    /**
     * A mini-batch [B, 3, H, W], where H and W are the least multiples of 8 that hold the largest window. Each window is
     * continued to that size to the right and below.
     */
    static NDArray batch(NDManager manager, List<? extends Input> inputs) {
        var views = inputs.stream().map(View.class::cast).toList();
        int height = unitsAround(views.stream().mapToInt(view -> view.window().height()));
        int width = unitsAround(views.stream().mapToInt(view -> view.window().width()));
        var numbers = new float[views.size() * CHANNELS * height * width];
        for (int i = 0; i < views.size(); i++) {
            views.get(i).enlarged(height, width).fill(numbers, i * CHANNELS * height * width);
        }
        return manager.create(numbers, new Shape(views.size(), CHANNELS, height, width));
    }

    private static int unitsAround(IntStream lengths) {
        return (lengths.max().orElseThrow() + UNIT - 1) / UNIT * UNIT;
    }

    private View enlarged(int height, int width) {
        return new View(image, window.enlarged(height, width));
    }

    private void fill(float[] numbers, int from) {
        var columns = IntStream.range(0, window.width())
                .map(x -> Window.reflected(window.column(x), image.width()))
                .toArray();
        int next = from;
        for (int channel = 0; channel < CHANNELS; channel++) {
            for (int y = 0; y < window.height(); y++) {
                int row = Window.reflected(window.row(y), image.height());
                for (int column : columns) {
                    numbers[next++] = NORMALISED[channel][image.at(channel, row, column)];
                }
            }
        }
    }

    /** A value 0..255 scaled to 0..1 and normalised by the statistics of Cityscapes. */
    static float normalised(int channel, int value) {
        return NORMALISED[channel][value];
    }

    private static float[][] normalised() {
        var table = new float[CHANNELS][256];
        for (int channel = 0; channel < CHANNELS; channel++) {
            for (int value = 0; value < 256; value++) {
                table[channel][value] = (float) ((value / 255.0 - MEAN[channel]) / DEVIATION[channel]);
            }
        }
        return table;
    }
}
