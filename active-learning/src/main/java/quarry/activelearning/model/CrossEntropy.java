package quarry.activelearning.model;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDList;
import ai.djl.ndarray.types.DataType;

/** The loss of a classifier, image by image. (DJL's own gives the mean over the mini-batch alone.) */
public final class CrossEntropy {

    private CrossEntropy() {}

    /**
     * Minus the logarithm of the softmax at the true class.
     *
     * @param outputs [B, C], before the softmax
     * @param classes [B] indices, of any type
     * @return [B]
     */
    public static NDArray of(NDArray outputs, NDArray classes) {
        var chosen = classes.toType(DataType.INT64, false).reshape(-1, 1);
        return outputs.logSoftmax(1).gather(chosen, 1).squeeze(1).neg();
    }

    /** The same for lists as DJL hands them around: outputs and classes are the first array of each. */
    public static NDArray of(NDList answer, NDList labels) {
        return of(answer.head(), labels.head());
    }
}
