package quarry.activelearning.engine;

import ai.djl.ndarray.NDArray;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * Stochastic gradient descent exactly as PyTorch does it: {@code g += decay * w; v = momentum * v + g; w -= rate * v}.
 * The rate is no part of the momentum, so a change of rate keeps it. (DJL's own optimizer multiplies the rate in first,
 * which differs after every change.)
 */
public final class Sgd extends Optimizer {

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

    @Override
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

    @Override
    Map<String, NDArray> memory() {
        var memory = new LinkedHashMap<String, NDArray>();
        velocities.forEach((name, velocity) -> memory.put("momentum." + name, velocity));
        return memory;
    }
}
