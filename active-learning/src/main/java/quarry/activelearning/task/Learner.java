package quarry.activelearning.task;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDManager;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import quarry.activelearning.image.UnreadableImageException;
import quarry.activelearning.model.LossHead;
import quarry.activelearning.model.Network;

/**
 * Everything that is special about one model of a task. Stateless and safe for threads.
 *
 * @param <T> a label as the loss wants it
 */
public interface Learner<T> {

    /** The network, without a loss head. */
    Network network();

    /** The head that fits on it. */
    LossHead lossHead();

    /** How it is trained. */
    Schedule schedule();

    /** An image file as the network wants it; needs no engine. */
    Input decode(byte[] image) throws UnreadableImageException;

    /** A label in canonical form as the loss wants it. */
    T target(Map<String, Object> label);

    /** A mini-batch as it is scored and tested: the images as they are. */
    NDArray inputs(NDManager manager, List<? extends Input> images);

    /** A mini-batch as it is trained: the images varied at random. */
    NDArray variedInputs(NDManager manager, List<? extends Input> images, SplittableRandom random);

    /** The loss of each image, [B]. */
    NDArray losses(NDArray output, List<T> targets);

    /**
     * How likely each class is.
     *
     * @param output a network's answer, [B, ..]
     * @return [B, C, X]: C classes that sum to 1 at each of X positions of the image; X is 1 for one class an image
     */
    NDArray classProbabilities(NDArray output);

    /** An empty evaluation. */
    Evaluation<T> newEvaluation();
}
