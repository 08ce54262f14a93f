package quarry.activelearning.detection;

import java.util.List;
import java.util.SplittableRandom;

/**
 * Changes the light of a photo at random: brightness, contrast, saturation, hue, the order of the colours; each with
 * probability one half, and contrast before or after the two of colour. Howard, <i>Some Improvements on Deep
 * Convolutional Neural Network Based Image Classification</i>, arXiv 1312.5402, as used by Liu et al. Numbers are kept in
 * 0..255 after each change, as an image of bytes would.
 */
final class Distortion {

    private static final double BRIGHTNESS = 32;
    private static final double LEAST_FACTOR = 0.5;
    private static final double MOST_FACTOR = 1.5;
    private static final double HUE = 18;
    private static final List<int[]> ORDERS = List.of(
            new int[] {0, 1, 2},
            new int[] {0, 2, 1},
            new int[] {1, 0, 2},
            new int[] {1, 2, 0},
            new int[] {2, 0, 1},
            new int[] {2, 1, 0});

    private final SplittableRandom random;

    Distortion(SplittableRandom random) {
        this.random = random;
    }

    /** Changes the photo; the result shares its planes. */
    Photo apply(Photo photo) {
        changeBrightness(photo);
        boolean contrastFirst = random.nextBoolean();
        if (contrastFirst) {
            changeContrast(photo);
        }
        changeColours(photo);
        if (!contrastFirst) {
            changeContrast(photo);
        }
        if (random.nextBoolean()) {
            var order = ORDERS.get(random.nextInt(ORDERS.size()));
            return photo.permuted(order[0], order[1], order[2]);
        }
        return photo;
    }

    private void changeBrightness(Photo photo) {
        if (random.nextBoolean()) {
            scale(photo, 1, (float) random.nextDouble(-BRIGHTNESS, BRIGHTNESS));
        }
    }

    private void changeContrast(Photo photo) {
        if (random.nextBoolean()) {
            scale(photo, (float) random.nextDouble(LEAST_FACTOR, MOST_FACTOR), 0);
        }
    }

    private static void scale(Photo photo, float factor, float summand) {
        for (int channel = 0; channel < Photo.CHANNELS; channel++) {
            var plane = photo.plane(channel);
            for (int i = 0; i < plane.length; i++) {
                plane[i] = Math.max(0, Math.min(plane[i] * factor + summand, Hsv.WHITE));
            }
        }
    }

    private void changeColours(Photo photo) {
        float saturation = random.nextBoolean() ? (float) random.nextDouble(LEAST_FACTOR, MOST_FACTOR) : 1;
        float hue = random.nextBoolean() ? (float) random.nextDouble(-HUE, HUE) : 0;
        if (saturation == 1 && hue == 0) {
            return;
        }
        var red = photo.plane(0);
        var green = photo.plane(1);
        var blue = photo.plane(2);
        var pixel = new float[Photo.CHANNELS];
        for (int i = 0; i < red.length; i++) {
            var colour = Hsv.of(red[i], green[i], blue[i]);
            colour.changed(saturation, hue).toRgb(pixel);
            red[i] = pixel[0];
            green[i] = pixel[1];
            blue[i] = pixel[2];
        }
    }
}
