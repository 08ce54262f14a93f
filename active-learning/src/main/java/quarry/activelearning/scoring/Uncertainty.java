package quarry.activelearning.scoring;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.types.DataType;
import quarry.activelearning.strategy.Signal;

/**
 * How unsure a model is of its own answer. Larger always means less sure; logarithms are natural.
 *
 * <p>With p the probabilities of one pass at one position of the image, m their mean over the passes, and H the entropy
 * {@code -sum_c p_c ln p_c} (0 ln 0 = 0):
 *
 * <ul>
 *   <li>least confidence: {@code 1 - max m}; margin: {@code 1 - (largest - second largest of m)}
 *   <li>entropy and dropout entropy: {@code H(m)}
 *   <li>BALD: {@code H(m) - mean of H(p)}, what the passes disagree about; Houlsby et al., arXiv 1112.5745
 *   <li>variance: mean over classes of the variance over passes (divisor T)
 * </ul>
 *
 * An image's number is the mean over its positions.
 */
public final class Uncertainty {

    private static final int CLASSES = 1;
    // the smallest normal float: its logarithm is finite, and 0 times it is 0
    private static final float SMALLEST = Float.MIN_NORMAL;

    private Uncertainty() {}

    /**
     * One number an image.
     *
     * @param passes class probabilities [T, B, C, X]; T is 1 for a signal without dropout
     * @throws IllegalArgumentException if the signal is not one of those above
     */
    public static double[] of(Signal signal, NDArray passes) {
        return at(signal, passes)
                .mean(new int[] {1})
                .toType(DataType.FLOAT64, false)
                .toDoubleArray();
    }

    /**
     * One number a position, [B, X].
     *
     * @param passes class probabilities [T, B, C, X]; T is 1 for a signal without dropout
     * @throws IllegalArgumentException if the signal is not one of those above
     */
    static NDArray at(Signal signal, NDArray passes) {
        var mean = meanOf(passes);
        return switch (signal) {
            case LEAST_CONFIDENCE -> mean.max(new int[] {CLASSES}).neg().add(1);
            case MARGIN -> margin(mean);
            case ENTROPY, DROPOUT_ENTROPY -> entropy(mean, CLASSES);
            case BALD -> entropy(mean, CLASSES).sub(meanOf(entropy(passes, CLASSES + 1)));
            case VARIANCE -> meanOf(passes.sub(mean).square()).mean(new int[] {CLASSES});
            default -> throw new IllegalArgumentException(signal.id() + " is no uncertainty");
        };
    }

    /** The mean over passes, one after the other: the engine's own sum depends on how many images there are. */
    private static NDArray meanOf(NDArray passes) {
        long count = passes.getShape().get(0);
        var sum = passes.get(0);
        for (long pass = 1; pass < count; pass++) {
            sum = sum.add(passes.get(pass));
        }
        return sum.div(count);
    }

    private static NDArray entropy(NDArray probabilities, int axis) {
        return probabilities
                .mul(probabilities.maximum(SMALLEST).log())
                .sum(new int[] {axis})
                .neg();
    }

    private static NDArray margin(NDArray mean) {
        if (mean.getShape().get(CLASSES) == 1) {
            return mean.max(new int[] {CLASSES}).neg().add(1);
        }
        var two = mean.topK(2, CLASSES, true, true).get(0);
        return two.get(":, 1").sub(two.get(":, 0")).add(1);
    }
}
