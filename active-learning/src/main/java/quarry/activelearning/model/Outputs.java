package quarry.activelearning.model;

import ai.djl.ndarray.NDArray;
import java.util.List;

/**
 * What a network says about a mini-batch of B images.
 *
 * @param output the answer to the task, [B, ..]
 * @param features the maps that the loss head taps, [B, C_k, H_k, W_k] each
 */
public record Outputs(NDArray output, List<NDArray> features) {

    public Outputs {
        features = List.copyOf(features);
    }

    /** The same with features that no gradient flows through. */
    public Outputs withFeaturesCut() {
        return new Outputs(output, features.stream().map(NDArray::stopGradient).toList());
    }
}
