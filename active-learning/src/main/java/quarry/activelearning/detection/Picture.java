package quarry.activelearning.detection;

import quarry.activelearning.image.Input;
import quarry.activelearning.image.RgbImage;

/**
 * A decoded image. A larger one is kept at twice the side of the network's input: no more can be seen of it, except in
 * small parts, and memory holds more of them.
 *
 * @param image as bytes
 * @param width of the image file in pixels
 * @param height of the image file in pixels
 */
record Picture(RgbImage image, int width, int height) implements Input {

    private static final int SIDES = 2;

    static Picture of(RgbImage image, int side) {
        double scale = Math.min(1, (double) SIDES * side / Math.max(image.width(), image.height()));
        return new Picture(
                image.resized(scaled(image.width(), scale), scaled(image.height(), scale)),
                image.width(),
                image.height());
    }

    private static int scaled(int length, double scale) {
        return Math.max(1, (int) Math.round(length * scale));
    }
}
