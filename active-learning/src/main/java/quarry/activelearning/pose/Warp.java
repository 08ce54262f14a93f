package quarry.activelearning.pose;

import quarry.activelearning.image.RgbImage;

/**
 * An image seen through an affine map, as numbers for a network: interpolated linearly between four pixels, 0 outside,
 * then scaled to 0..1 and normalised by the statistics of ImageNet.
 */
final class Warp {

    private static final double[] MEAN = {0.485, 0.456, 0.406};
    private static final double[] DEVIATION = {0.229, 0.224, 0.225};

    private final RgbImage image;
    private final Affine toImage;

    /**
     * A view.
     *
     * @param toInput from the pixels of the image to those of the network's input
     */
    Warp(RgbImage image, Affine toInput) {
        this.image = image;
        toImage = toInput.inverse();
    }

    /** Writes three planes of height x width, beginning at an offset. */
    void write(float[] numbers, int offset, int width, int height) {
        int plane = width * height;
        for (int row = 0; row < height; row++) {
            for (int column = 0; column < width; column++) {
                double x = toImage.x(column, row);
                double y = toImage.y(column, row);
                for (int channel = 0; channel < RgbImage.CHANNELS; channel++) {
                    numbers[offset + channel * plane + row * width + column] = normalised(channel, at(channel, x, y));
                }
            }
        }
    }

    /** The colour at a place between pixels, 0..255. */
    double at(int channel, double x, double y) {
        int left = (int) Math.floor(x);
        int top = (int) Math.floor(y);
        double right = x - left;
        double below = y - top;
        return (1 - below) * ((1 - right) * pixel(channel, top, left) + right * pixel(channel, top, left + 1))
                + below * ((1 - right) * pixel(channel, top + 1, left) + right * pixel(channel, top + 1, left + 1));
    }

    static float normalised(int channel, double value) {
        return (float) ((value / 255 - MEAN[channel]) / DEVIATION[channel]);
    }

    private int pixel(int channel, int y, int x) {
        boolean inside = x >= 0 && x < image.width() && y >= 0 && y < image.height();
        return inside ? image.at(channel, y, x) : 0;
    }
}
