package quarry.activelearning.engine;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDManager;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * Stochastic gradient descent exactly as PyTorch does it: {@code g += decay * w; v = momentum * v + g; w -= rate * v}.
 * The rate is no part of the momentum, so a change of rate keeps it. (DJL's own optimizer multiplies the rate in first,
 * which differs after every change.)
 */
public final class Sgd extends Optimizer {

    private final Parameters parameters;
    private final double momentum;
    private final double weightDecay;
    private final Map<String, NDArray> weights;
    private final Map<String, NDArray> velocities = new LinkedHashMap<>();

    /** An optimizer of all trained arrays, without velocity. */
    public Sgd(Parameters parameters, double momentum, double weightDecay) {
        this.parameters = parameters;
        this.momentum = momentum;
        this.weightDecay = weightDecay;
        weights = parameters.trained();
        weights.forEach((name, weight) -> velocities.put(name, parameters.zerosLike(weight)));
    }

    @Override
    public void step(double rate) {
        Torch.withoutGradients(() -> {
            try (NDManager step = parameters.newStep()) {
                // arrays, since the engine would make one of a plain number for each weight anew
                var decay = step.create((float) weightDecay);
                var keep = step.create((float) momentum);
                var length = step.create((float) rate);
                weights.forEach((name, weight) -> step(weight, velocities.get(name), decay, keep, length));
            }
            return null;
        });
    }

    private static void step(NDArray weight, NDArray velocity, NDArray decay, NDArray keep, NDArray length) {
        // the engine hands out its real gradient, attached to the weight's manager: close the handle
        try (NDArray gradient = weight.getGradient()) {
            try (NDArray decayed = weight.mul(decay)) {
                gradient.addi(decayed);
            }
            velocity.muli(keep).addi(gradient);
            try (NDArray move = velocity.mul(length)) {
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
