package quarry.activelearning.segmentation;

import java.util.Arrays;
import java.util.Map;

/**
 * How often pixels of one class are taken for those of another, over a whole set of images. What is ignored in the truth
 * does not count; a prediction that is no class at all counts as a miss of the true one.
 */
public final class ConfusionMatrix {

    /** The name of the mean intersection over union among the figures. */
    static final String MEAN_IOU = "miou";

    static final String PIXEL_ACCURACY = "pixel-accuracy";

    private final int classes;
    // a column more than classes: predictions that are none
    private final long[][] pixels;

    public ConfusionMatrix(int classes) {
        this.classes = classes;
        pixels = new long[classes][classes + 1];
    }

    /**
     * Counts the pixels of an image.
     *
     * @param prediction at least as large as the truth; what lies right of it and below is left out
     * @throws IllegalArgumentException if the truth has a value that is neither a class nor ignored, or the prediction
     *     is smaller
     */
    public void add(Mask truth, Mask prediction) {
        if (prediction.width() < truth.width() || prediction.height() < truth.height()) {
            throw new IllegalArgumentException("a " + prediction + " for a " + truth);
        }
        for (int y = 0; y < truth.height(); y++) {
            for (int x = 0; x < truth.width(); x++) {
                count(truth.at(y, x), prediction.at(y, x));
            }
        }
    }

    private void count(int truth, int prediction) {
        if (truth == Mask.IGNORED) {
            return;
        }
        if (truth >= classes) {
            throw new IllegalArgumentException("a pixel of class " + truth + ", but there are " + classes);
        }
        pixels[truth][Math.min(prediction, classes)]++;
    }

    /** Pixels of one class that were taken for another. */
    public long pixels(int truth, int prediction) {
        return pixels[truth][prediction];
    }

    /**
     * Intersection over union of a class: right pixels by all that are of the class or taken for it; NaN if there are
     * none.
     */
    public double intersectionOverUnion(int index) {
        long right = pixels[index][index];
        long truth = Arrays.stream(pixels[index]).sum();
        long predicted = Arrays.stream(pixels).mapToLong(row -> row[index]).sum();
        return (double) right / (double) (truth + predicted - right);
    }

    /** Mean intersection over union, 0 to 1, of the classes that occur in truth or prediction; NaN if none does. */
    public double meanIntersectionOverUnion() {
        double sum = 0;
        int occurring = 0;
        for (int index = 0; index < classes; index++) {
            double share = intersectionOverUnion(index);
            if (!Double.isNaN(share)) {
                sum += share;
                occurring++;
            }
        }
        return sum / occurring;
    }

    /** The figures by name, {@code miou} and {@code pixel-accuracy}; none before the first pixel. */
    Map<String, Double> metrics() {
        return Double.isNaN(pixelAccuracy())
                ? Map.of()
                : Map.of(MEAN_IOU, meanIntersectionOverUnion(), PIXEL_ACCURACY, pixelAccuracy());
    }

    /** The share of pixels that are right, 0 to 1; NaN before the first. */
    public double pixelAccuracy() {
        long right = 0;
        long all = 0;
        for (int index = 0; index < classes; index++) {
            right += pixels[index][index];
            all += Arrays.stream(pixels[index]).sum();
        }
        return (double) right / (double) all;
    }
}
