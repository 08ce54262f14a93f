package quarry.activelearning.model;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.index.NDIndex;

/**
 * The loss that teaches the head to order images, not to guess the size of their losses: arXiv 1905.03677, equation 2.
 *
 * <p>Image i of a mini-batch is paired with image B-1-i. A pair costs {@code max(0, margin - y * d)}, where d is the
 * difference of the predictions and y the sign of the difference of the true losses, -1 at a tie. In an odd mini-batch
 * the middle image has no partner. The true losses carry no gradient.
 */
public final class RankingLoss {

    /** The margin of the paper's experiments. */
    public static final float MARGIN = 1;

    private RankingLoss() {}

    /**
     * The mean over all pairs; 0 with a zero gradient if there is none.
     *
     * @param predictions B numbers, in any shape
     * @param losses B numbers, in any shape
     * @return a scalar
     * @throws IllegalArgumentException if their numbers differ
     */
    public static NDArray of(NDArray predictions, NDArray losses, float margin) {
        // [B, 1] against [B] would silently spread to [B, B]
        var predicted = predictions.reshape(-1);
        var known = losses.stopGradient().reshape(-1);
        long count = predicted.size();
        if (known.size() != count) {
            throw new IllegalArgumentException(count + " predictions but " + known.size() + " losses");
        }
        if (count < 2) {
            return predicted.sum().mul(0f);
        }
        var sign = difference(known)
                .gt(0)
                .toType(predicted.getDataType(), false)
                .mul(2f)
                .sub(1f);
        return sign.mul(difference(predicted)).neg().add(margin).maximum(0f).mean();
    }

    /** Of image i and image B-1-i, for the first half of them. */
    private static NDArray difference(NDArray values) {
        var half = new NDIndex(":" + values.size() / 2);
        return values.get(half).sub(values.flip(0).get(half));
    }
}
