package quarry.activelearning.engine;

import ai.djl.ndarray.NDArray;
import java.io.IOException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import quarry.activelearning.weights.Dtype;
import quarry.activelearning.weights.Tensor;

/** Moves the trained arrays of a network along their gradients. */
public abstract sealed class Optimizer permits Sgd, Adam {

    private static final String PREFIX = "optimizer.";

    /** Moves every weight against its gradient, and clears the gradients. */
    public abstract void step(double rate);

    /** What it remembers from step to step, by name. */
    abstract Map<String, NDArray> memory();

    /** What it remembers, for a checkpoint. */
    public final Map<String, Tensor> tensors() {
        var tensors = new LinkedHashMap<String, Tensor>();
        memory().forEach((name, array) -> tensors.put(PREFIX + name, Tensors.of(array)));
        return tensors;
    }

    /**
     * Goes on with the memory of a checkpoint.
     *
     * @throws IOException if a part is missing, of another type or of another shape; the message names it
     */
    public final void restore(Map<String, Tensor> tensors) throws IOException {
        for (var entry : memory().entrySet()) {
            var name = PREFIX + entry.getKey();
            var tensor = tensors.get(name);
            if (tensor == null) {
                throw new IOException("no " + name);
            }
            var array = entry.getValue();
            if (tensor.dtype() != Dtype.F32 || !Tensors.shape(tensor).equals(array.getShape())) {
                throw new IOException(name + " has another type or shape");
            }
            try (NDArray stored = Tensors.array(array.getManager(), tensor)) {
                // the engine's own copying would lean on a Java buffer
                array.muli(0f).addi(stored);
            }
        }
    }

    /** Whether a checkpoint's tensor of that name belongs to an optimizer. */
    public static boolean remembers(String name) {
        return name.startsWith(PREFIX);
    }

    /**
     * Scales all gradients down together, so that they are no longer than that.
     *
     * @param norm the greatest Euclidean length over all trained arrays
     */
    public static void clip(Parameters parameters, double norm) {
        Torch.withoutGradients(() -> {
            var gradients = parameters.trained().values().stream()
                    .map(NDArray::getGradient)
                    .toList();
            double length = length(gradients);
            if (length > norm) {
                gradients.forEach(gradient -> gradient.muli((float) (norm / length)));
            }
            gradients.forEach(NDArray::close);
            return null;
        });
    }

    private static double length(List<NDArray> gradients) {
        double sum = 0;
        for (var gradient : gradients) {
            try (NDArray squares = gradient.square();
                    NDArray square = squares.sum()) {
                sum += square.getFloat();
            }
        }
        return Math.sqrt(sum);
    }
}
