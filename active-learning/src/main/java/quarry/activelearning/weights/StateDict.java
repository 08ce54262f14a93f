package quarry.activelearning.weights;

import java.util.LinkedHashMap;
import java.util.Map;

/** A network's numbers by name, as Python's {@code state_dict()} has them. */
public final class StateDict {

    private static final String WRAPPER = "module.";

    private StateDict() {}

    /**
     * The names without {@code module.} if each begins so: the prefix that {@code torch.nn.DataParallel} adds to those
     * of the network that it wraps.
     */
    public static Map<String, Tensor> unwrapped(Map<String, Tensor> tensors) {
        if (tensors.keySet().stream().anyMatch(name -> !name.startsWith(WRAPPER))) {
            return tensors;
        }
        var unwrapped = new LinkedHashMap<String, Tensor>();
        tensors.forEach((name, tensor) -> unwrapped.put(name.substring(WRAPPER.length()), tensor));
        return unwrapped;
    }
}
