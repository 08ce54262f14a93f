package quarry.activelearning.classification;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDManager;
import ai.djl.ndarray.types.Shape;
import java.util.List;
import quarry.activelearning.image.Input;
import quarry.activelearning.image.RgbImage;

/**
 * A decoded image of 32 x 32, in memory as bytes.
 *
 * @param width of the image file in pixels
 * @param height of the image file in pixels
 */
record Pixels(RgbImage image, int width, int height) implements Input {

    static final int SIDE = 32;

    private static final int CHANNELS = RgbImage.CHANNELS;
    private static final double[] MEAN = {0.4914, 0.4822, 0.4465};
    private static final double[] DEVIATION = {0.2023, 0.1994, 0.2010};
    private static final float[][] NORMALISED = normalised();

    /** An image of any size, made smaller or larger. */
    static Pixels of(RgbImage image) {
        return new Pixels(image.resized(SIDE, SIDE), image.width(), image.height());
    }

    /** A mini-batch [B, 3, 32, 32] with each image seen through its window. */
    static NDArray batch(NDManager manager, List<? extends Input> images, List<Window> windows) {
        var numbers = new float[images.size() * CHANNELS * SIDE * SIDE];
        int next = 0;
        for (int i = 0; i < images.size(); i++) {
            var image = ((Pixels) images.get(i)).image();
            var window = windows.get(i);
            for (int channel = 0; channel < CHANNELS; channel++) {
                for (int y = 0; y < SIDE; y++) {
                    for (int x = 0; x < SIDE; x++) {
                        numbers[next++] = NORMALISED[channel][window.at(image, channel, y, x)];
                    }
                }
            }
        }
        return manager.create(numbers, new Shape(images.size(), CHANNELS, SIDE, SIDE));
    }

    /** The 256 values of each channel, scaled to 0..1 and normalised by the statistics of CIFAR-10. */
    private static float[][] normalised() {
        var table = new float[CHANNELS][256];
        for (int channel = 0; channel < CHANNELS; channel++) {
            for (int value = 0; value < 256; value++) {
                table[channel][value] = normalised(channel, value);
            }
        }
        return table;
    }

    static float normalised(int channel, int value) {
        return (float) ((value / 255.0 - MEAN[channel]) / DEVIATION[channel]);
    }
}
