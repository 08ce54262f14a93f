package quarry.activelearning.model;

import ai.djl.ndarray.NDArray;
import java.util.List;

/**
 * What a network says about a mini-batch of B images.
 *
 * @param output the answer to the task, [B, ..]
 * @param embedding the vector of each image that the last layer reads, [B, D], before any dropout; {@code null} if the
 *     network has none
 * @param features the maps that the loss head taps, [B, C_k, H_k, W_k] each
 */
public record Outputs(NDArray output, NDArray embedding, List<NDArray> features) {

    public Outputs {
        features = List.copyOf(features);
    }

    /**
     * The vector of each image, [B, D].
     *
     * @throws IllegalStateException if the network has none
     */
    @Override
    public NDArray embedding() {
        if (embedding == null) {
            throw new IllegalStateException("the network has no embedding");
        }
        return embedding;
    }

    /** The same with features that no gradient flows through. */
    public Outputs withFeaturesCut() {
        return new Outputs(
                output, embedding, features.stream().map(NDArray::stopGradient).toList());
    }
}
