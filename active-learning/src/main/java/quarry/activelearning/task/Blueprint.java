package quarry.activelearning.task;

import ai.djl.ndarray.NDArray;
import java.util.LinkedHashMap;
import java.util.Map;
import quarry.activelearning.engine.Layout;
import quarry.activelearning.engine.Pass;
import quarry.activelearning.model.ModelSpec;
import quarry.activelearning.model.Outputs;
import quarry.activelearning.weights.StateDict;
import quarry.activelearning.weights.Tensor;

/**
 * A model without its numbers: the learner of its task, and the loss head if there is one.
 *
 * @param <T> a label as the loss wants it
 */
public record Blueprint<T>(ModelSpec spec, Learner<T> learner) {

    /**
     * The blueprint of a description.
     *
     * @throws IllegalArgumentException if its task or preset is unknown
     */
    public static Blueprint<?> of(ModelSpec spec) {
        return of(spec, Tasks.named(spec.task()).learner(spec));
    }

    private static <T> Blueprint<T> of(ModelSpec spec, Learner<T> learner) {
        return new Blueprint<>(spec, learner);
    }

    /** All arrays of the network and the head. */
    public Layout layout() {
        var layout = new Layout();
        learner.network().declare(layout);
        if (spec.lossHead()) {
            learner.lossHead().declare(layout);
        }
        return layout;
    }

    /**
     * The tensors of a file by the names of this network, without the prefix of a wrapper.
     *
     * @param tensors by the names of the reference, or of another form of the network
     */
    public Map<String, Tensor> named(Map<String, Tensor> tensors) {
        var network = learner.network();
        var named = new LinkedHashMap<String, Tensor>();
        StateDict.unwrapped(tensors).forEach((name, tensor) -> named.put(network.ownName(name), tensor));
        return named;
    }

    /**
     * The head's predictions, [B].
     *
     * @throws IllegalStateException if the model has none
     */
    public NDArray predictedLosses(Pass pass, Outputs outputs) {
        if (!spec.lossHead()) {
            throw new IllegalStateException("the model has no loss head");
        }
        return learner.lossHead().forward(pass, outputs.features());
    }
}
