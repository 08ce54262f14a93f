package quarry.activelearning.task;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDManager;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import quarry.activelearning.image.Decoder;
import quarry.activelearning.image.Input;
import quarry.activelearning.model.LossHead;
import quarry.activelearning.model.Network;

/**
 * Everything that is special about one model of a task. Stateless and safe for threads.
 *
 * @param <T> a label as the loss wants it
 */
public interface Learner<T> extends Decoder {

    /** The network, without a loss head. */
    Network network();

    /** The head that fits on it. */
    LossHead lossHead();

    /** How it is trained. */
    Schedule schedule();

    /**
     * What a labelled image teaches: one example, or one for each of its parts.
     *
     * @param image from {@link #decode}
     * @param label in canonical form
     * @throws IllegalArgumentException if the label does not belong to the model
     */
    List<Example<T>> examples(Input image, Map<String, Object> label);

    /**
     * What the network sees of an image that is scored: one view at least. Whatever is computed for an image is the mean
     * over its views.
     *
     * @param image from {@link #decode}
     */
    default List<Input> views(Input image) {
        return List.of(image);
    }

    /** The most views that one pass should hold, for the sake of memory. */
    default int viewsPerPass() {
        return 128;
    }

    /** A mini-batch as it is scored and tested: the views as they are. */
    NDArray inputs(NDManager manager, List<? extends Input> views);

    /** A mini-batch as it is trained: view and target varied together, at random. */
    MiniBatch<T> varied(NDManager manager, List<Example<T>> examples, SplittableRandom random);

    /** The loss of each example, [B]: what the loss head learns to put in order. */
    NDArray losses(NDArray output, List<T> targets);

    /**
     * What a training step makes smaller, a scalar.
     *
     * @param losses of the mini-batch, from {@link #losses}
     * @param targets of the mini-batch
     */
    default NDArray stepLoss(NDArray losses, List<T> targets) {
        return losses.mean();
    }

    /**
     * How likely each class is.
     *
     * @param output a network's answer, [B, ..]
     * @return [B, C, X]: C classes that sum to 1 at each of X positions of the image; X is 1 for one class an image
     */
    NDArray classProbabilities(NDArray output);

    /**
     * What a network sees.
     *
     * @param output its answer, [B, ..]
     * @param views B of them
     * @return one a view, in the pixels of the image that the view is of
     */
    List<Prediction> predictions(NDArray output, List<? extends Input> views);

    /**
     * What a network sees on an image.
     *
     * @param views what it sees on each of the image's {@link #views}, in their order
     */
    default Prediction merged(List<Prediction> views) {
        return views.get(0);
    }

    /**
     * The means of a map over the regions into which the image is cut. The same image is always cut in the same way, into
     * at most 999 regions.
     *
     * @param image from {@link #decode}
     * @param maps for each of its {@link #views} a number for each position of {@link #classProbabilities}
     * @return that of region 1 first
     * @throws IllegalArgumentException if the task has no regions
     */
    default double[] regionMeans(Input image, List<double[]> maps) {
        throw new IllegalArgumentException("only whole images of this task can be scored, no regions");
    }

    /** The parts of an answer by the names that other implementations know them by. */
    default Map<String, NDArray> named(NDArray output) {
        return Map.of("logits", output);
    }

    /** An empty evaluation. */
    Evaluation<T> newEvaluation();
}
