package quarry.activelearning.scoring;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import quarry.activelearning.strategy.Matrix;

/**
 * The parts of images, such as views or examples, one image behind the other. What is known of the parts becomes what is
 * known of the images: the mean over the parts of each, and 0 for an image without any.
 *
 * @param all the parts of all images
 * @param counts how many parts each image has
 */
@SuppressWarnings("ArrayRecordComponent") // stays inside the package, and is never compared
record Parts<P>(List<P> all, int[] counts) {

    static <P> Parts<P> of(List<List<P>> images) {
        var all = new ArrayList<P>();
        images.forEach(all::addAll);
        return new Parts<>(all, images.stream().mapToInt(List::size).toArray());
    }

    /** What is known of the parts, image by image. */
    <R> List<List<R>> ofImages(List<R> ofParts) {
        var images = new ArrayList<List<R>>();
        int next = 0;
        for (int count : counts) {
            images.add(ofParts.subList(next, next + count));
            next += count;
        }
        return images;
    }

    double[] means(double[] numbers) {
        var means = new double[counts.length];
        int next = 0;
        for (int i = 0; i < counts.length; i++) {
            means[i] = Arrays.stream(numbers, next, next + counts[i]).average().orElse(0);
            next += counts[i];
        }
        return means;
    }

    Matrix means(Matrix rows) {
        int columns = rows.columns();
        var numbers = rows.toArray();
        var means = new float[counts.length * columns];
        int next = 0;
        for (int i = 0; i < counts.length; i++) {
            for (int column = 0; column < columns; column++) {
                double sum = 0;
                for (int part = 0; part < counts[i]; part++) {
                    sum += numbers[(next + part) * columns + column];
                }
                means[i * columns + column] = (float) (sum / Math.max(1, counts[i]));
            }
            next += counts[i];
        }
        return new Matrix(columns, means);
    }
}
