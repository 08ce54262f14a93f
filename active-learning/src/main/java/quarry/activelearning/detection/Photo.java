package quarry.activelearning.detection;

import quarry.activelearning.image.RgbImage;

/** An image as numbers 0..255 that can be changed: three planes (red, green, blue) of height x width in row order. */
final class Photo {

    static final int CHANNELS = RgbImage.CHANNELS;

    private final int width;
    private final int height;
    private final float[][] planes;

    private Photo(int width, int height, float[][] planes) {
        this.width = width;
        this.height = height;
        this.planes = planes;
    }

    static Photo of(RgbImage image) {
        var planes = new float[CHANNELS][image.width() * image.height()];
        for (int channel = 0; channel < CHANNELS; channel++) {
            for (int y = 0; y < image.height(); y++) {
                for (int x = 0; x < image.width(); x++) {
                    planes[channel][y * image.width() + x] = image.at(channel, y, x);
                }
            }
        }
        return new Photo(image.width(), image.height(), planes);
    }

    int width() {
        return width;
    }

    int height() {
        return height;
    }

    /** One plane, to be read and changed. */
    float[] plane(int channel) {
        return planes[channel];
    }

    /** With its planes in another order. */
    Photo permuted(int red, int green, int blue) {
        return new Photo(width, height, new float[][] {planes[red], planes[green], planes[blue]});
    }

    float at(int channel, int y, int x) {
        return planes[channel][y * width + x];
    }
}
