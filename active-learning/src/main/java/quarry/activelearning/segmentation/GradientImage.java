package quarry.activelearning.segmentation;

import quarry.activelearning.image.RgbImage;

/**
 * How much the brightness changes at each pixel: the Sobel magnitude of the grey, normalised image,
 * {@code sqrt((gx^2 + gy^2) / 2)} with kernels whose weights of one sign sum to 1, and edges mirrored with the edge
 * itself repeated.
 */
final class GradientImage {

    private static final double[] LUMINANCE = {0.2125, 0.7154, 0.0721};

    private final int width;
    private final int height;
    private final double[] values;

    GradientImage(int width, int height, double[] values) {
        this.width = width;
        this.height = height;
        this.values = values;
    }

    static GradientImage of(RgbImage image) {
        return sobel(image.width(), image.height(), grey(image));
    }

    private static double[] grey(RgbImage image) {
        var grey = new double[image.width() * image.height()];
        int next = 0;
        for (int y = 0; y < image.height(); y++) {
            for (int x = 0; x < image.width(); x++) {
                double sum = 0;
                for (int channel = 0; channel < RgbImage.CHANNELS; channel++) {
                    sum += LUMINANCE[channel] * View.normalised(channel, image.at(channel, y, x));
                }
                grey[next++] = sum;
            }
        }
        return grey;
    }

    /** The magnitudes of a map in row order. */
    static GradientImage sobel(int width, int height, double[] map) {
        var values = new double[map.length];
        for (int y = 0; y < height; y++) {
            int above = Math.max(y - 1, 0) * width;
            int row = y * width;
            int below = Math.min(y + 1, height - 1) * width;
            for (int x = 0; x < width; x++) {
                int left = Math.max(x - 1, 0);
                int right = Math.min(x + 1, width - 1);
                double across = map[above + right]
                        - map[above + left]
                        + 2 * (map[row + right] - map[row + left])
                        + map[below + right]
                        - map[below + left];
                double down = map[below + left]
                        - map[above + left]
                        + 2 * (map[below + x] - map[above + x])
                        + map[below + right]
                        - map[above + right];
                values[row + x] = Math.sqrt((across * across + down * down) / 32);
            }
        }
        return new GradientImage(width, height, values);
    }

    int width() {
        return width;
    }

    int height() {
        return height;
    }

    /** The magnitude at a pixel, counted in row order. */
    double at(int pixel) {
        return values[pixel];
    }
}
