package quarry.activelearning.task;

import ai.djl.ndarray.NDArray;
import java.util.List;
import java.util.Map;

/** Gathers what a model says about a test set, and sums it up. */
public interface Evaluation<T> {

    /**
     * Takes a mini-batch.
     *
     * @param output the network's answer, [B, ..]
     * @param examples what it was asked
     */
    void add(NDArray output, List<Example<T>> examples);

    /** The task's figures by name, such as {@code accuracy} in 0..1. */
    Map<String, Double> metrics();
}
