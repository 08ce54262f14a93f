package quarry.activelearning.engine;

import ai.djl.ndarray.NDArray;
import java.io.IOException;
import java.util.LinkedHashMap;
import java.util.Map;
import quarry.activelearning.weights.Dtype;
import quarry.activelearning.weights.Tensor;

/**
 * Stochastic gradient descent exactly as PyTorch does it: {@code g += decay * w; v = momentum * v + g; w -= rate * v}.
 * The rate is no part of the momentum, so a change of rate keeps it. (DJL's own optimizer multiplies the rate in first,
 * which differs after every change.)
 */
public final class Sgd {

    private static final String PREFIX = "momentum.";

    private final double momentum;
    private final double weightDecay;
    private final Map<String, NDArray> weights;
    private final Map<String, NDArray> velocities = new LinkedHashMap<>();

    /** An optimizer of all trained arrays, without velocity. */
    public Sgd(Parameters parameters, double momentum, double weightDecay) {
        this.momentum = momentum;
        this.weightDecay = weightDecay;
        weights = parameters.trained();
        weights.forEach((name, weight) -> velocities.put(name, parameters.zerosLike(weight)));
    }

    /** Moves every weight against its gradient, and clears the gradients. */
    public void step(double rate) {
        Torch.withoutGradients(() -> {
            weights.forEach((name, weight) -> step(weight, velocities.get(name), rate));
            return null;
        });
    }

    private void step(NDArray weight, NDArray velocity, double rate) {
        // the engine hands out its real gradient, attached to the weight's manager: close the handle
        try (NDArray gradient = weight.getGradient()) {
            try (NDArray decay = weight.mul((float) weightDecay)) {
                gradient.addi(decay);
            }
            velocity.muli((float) momentum).addi(gradient);
            try (NDArray move = velocity.mul((float) rate)) {
                weight.subi(move);
            }
            gradient.muli(0f);
        }
    }

    /** The velocities by name, for a checkpoint. */
    public Map<String, Tensor> tensors() {
        var tensors = new LinkedHashMap<String, Tensor>();
        velocities.forEach((name, velocity) -> tensors.put(PREFIX + name, Tensors.of(velocity)));
        return tensors;
    }

    /**
     * Goes on with the velocities of a checkpoint.
     *
     * @throws IOException if one is missing, of another type or of another shape; the message names it
     */
    public void restore(Map<String, Tensor> tensors) throws IOException {
        for (var entry : velocities.entrySet()) {
            var tensor = tensors.get(PREFIX + entry.getKey());
            if (tensor == null) {
                throw new IOException("no momentum of " + entry.getKey());
            }
            var former = entry.getValue();
            if (tensor.dtype() != Dtype.F32 || !Tensors.shape(tensor).equals(former.getShape())) {
                throw new IOException("the momentum of " + entry.getKey() + " has another type or shape");
            }
            entry.setValue(Tensors.array(former.getManager(), tensor));
            former.close();
        }
    }

    /** Whether a checkpoint's tensor of that name is a velocity. */
    public static boolean isVelocity(String name) {
        return name.startsWith(PREFIX);
    }
}
