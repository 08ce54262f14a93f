package quarry.activelearning.engine;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDManager;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * Adam exactly as PyTorch does it, without weight decay: {@code m = b1 * m + (1 - b1) * g; v = b2 * v + (1 - b2) * g * g;
 * w -= rate / (1 - b1^t) * m / (sqrt(v) / sqrt(1 - b2^t) + epsilon)} in step t.
 *
 * <p>Kingma and Ba, <i>Adam: A Method for Stochastic Optimization</i>, ICLR 2015, arXiv 1412.6980.
 */
public final class Adam extends Optimizer {

    private static final double BETA1 = 0.9;
    private static final double BETA2 = 0.999;
    private static final double EPSILON = 1e-8;

    private record Moments(NDArray weight, NDArray first, NDArray second) {}

    /** The numbers of one step, as arrays: the engine would make one of a plain number for each weight anew. */
    private record Factors(
            NDArray beta1, NDArray rest1, NDArray beta2, NDArray rest2, NDArray length, NDArray root, NDArray epsilon) {

        static Factors of(NDManager step, double length, double root) {
            return new Factors(
                    step.create((float) BETA1),
                    step.create((float) (1 - BETA1)),
                    step.create((float) BETA2),
                    step.create((float) (1 - BETA2)),
                    step.create((float) length),
                    step.create((float) root),
                    step.create((float) EPSILON));
        }
    }

    private final Parameters parameters;
    private final Map<String, Moments> moments = new LinkedHashMap<>();
    // an array like the others, so that a checkpoint has it
    private final NDArray steps;

    /** An optimizer of all trained arrays with the paper's settings, before its first step. */
    public Adam(Parameters parameters) {
        this.parameters = parameters;
        parameters
                .trained()
                .forEach((name, weight) -> moments.put(
                        name, new Moments(weight, parameters.zerosLike(weight), parameters.zerosLike(weight))));
        steps = parameters.zeros(1);
    }

    @Override
    public void step(double rate) {
        Torch.withoutGradients(() -> {
            steps.addi(1);
            double count = steps.getFloat(0);
            double length = rate / (1 - Math.pow(BETA1, count));
            double root = Math.sqrt(1 - Math.pow(BETA2, count));
            try (NDManager step = parameters.newStep()) {
                var factors = Factors.of(step, length, root);
                moments.values().forEach(each -> step(each, factors));
            }
            return null;
        });
    }

    private static void step(Moments each, Factors by) {
        // the engine hands out its real gradient, attached to the weight's manager: close every handle
        try (NDArray gradient = each.weight().getGradient()) {
            try (NDArray square = gradient.square()) {
                each.second().muli(by.beta2()).addi(square.muli(by.rest2()));
            }
            each.first().muli(by.beta1()).addi(gradient.muli(by.rest1()));
            try (NDArray divisor = each.second().sqrt();
                    NDArray move = each.first().mul(by.length())) {
                divisor.divi(by.root()).addi(by.epsilon());
                each.weight().subi(move.divi(divisor));
            }
            gradient.muli(0f);
        }
    }

    @Override
    Map<String, NDArray> memory() {
        var memory = new LinkedHashMap<String, NDArray>();
        memory.put("steps", steps);
        moments.forEach((name, each) -> {
            memory.put("first." + name, each.first());
            memory.put("second." + name, each.second());
        });
        return memory;
    }
}
