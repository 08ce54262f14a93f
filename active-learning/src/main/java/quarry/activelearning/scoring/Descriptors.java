package quarry.activelearning.scoring;

import quarry.activelearning.image.ImageDecoder;
import quarry.activelearning.image.RgbImage;
import quarry.activelearning.image.UnreadableImageException;

/**
 * A vector of an image that needs no model: a thumbnail of 8 x 8, three planes (red, green, blue) in row order, each
 * number in 0..1. Near images are near in it, which is enough to spread a first batch over the pool.
 */
public final class Descriptors {

    private static final int SIDE = 8;

    /** Numbers of a descriptor. */
    public static final int SIZE = RgbImage.CHANNELS * SIDE * SIDE;

    private Descriptors() {}

    /**
     * The descriptor of an image file.
     *
     * @throws UnreadableImageException if it is none
     */
    public static float[] of(byte[] image) throws UnreadableImageException {
        return of(ImageDecoder.decode(image));
    }

    /** The descriptor of an image. */
    public static float[] of(RgbImage image) {
        var thumbnail = image.resized(SIDE, SIDE);
        var numbers = new float[SIZE];
        int next = 0;
        for (int channel = 0; channel < RgbImage.CHANNELS; channel++) {
            for (int y = 0; y < SIDE; y++) {
                for (int x = 0; x < SIDE; x++) {
                    numbers[next++] = thumbnail.at(channel, y, x) / 255f;
                }
            }
        }
        return numbers;
    }
}
