package quarry.activelearning.segmentation;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.types.DataType;

/** How the losses of an image's pixels become the loss of the image. Ignored pixels add nothing to the sum. */
enum Reduction {
    /** The sum by the number of pixels that are not ignored; 0 if there are none. */
    VALID_MEAN {
        @Override
        NDArray counted(NDArray valid) {
            return sums(valid).maximum(1);
        }
    },
    /** The sum by the number of all pixels, so that an image seems the easier the more of it is ignored. */
    ALL_MEAN {
        @Override
        NDArray counted(NDArray valid) {
            return sums(valid.onesLike());
        }
    };

    /** Pixels of each image that the sum is divided by, [B]. */
    abstract NDArray counted(NDArray valid);

    /**
     * Minus the mean logarithm of the probability of each pixel's true class.
     *
     * @param logProbabilities [B, C, H, W]
     * @param truth [B, H, W], classes or {@link Mask#IGNORED}
     * @return [B]
     */
    NDArray of(NDArray logProbabilities, NDArray truth) {
        var known = truth.neq(Mask.IGNORED);
        // an ignored pixel asks for class 0, so that there is one to ask for
        var classes = truth.toType(DataType.INT64, false).mul(known.toType(DataType.INT64, false));
        var valid = known.toType(logProbabilities.getDataType(), false);
        var chosen = logProbabilities.gather(classes.expandDims(1), 1).squeeze(1);
        return sums(chosen.mul(valid)).div(counted(valid)).neg();
    }

    private static NDArray sums(NDArray maps) {
        return maps.sum(new int[] {1, 2});
    }
}
