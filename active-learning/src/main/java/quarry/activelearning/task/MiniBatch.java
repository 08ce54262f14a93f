package quarry.activelearning.task;

import ai.djl.ndarray.NDArray;
import java.util.List;

/**
 * What one training step works on.
 *
 * @param inputs [B, ..]
 * @param targets one an input, of the image as it was varied
 * @param <T> a label as the loss wants it
 */
public record MiniBatch<T>(NDArray inputs, List<T> targets) {

    public MiniBatch {
        targets = List.copyOf(targets);
    }
}
