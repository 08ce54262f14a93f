package quarry.activelearning.engine;

import ai.djl.ndarray.NDArray;
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

    private final Map<String, Moments> moments = new LinkedHashMap<>();
    // an array like the others, so that a checkpoint has it
    private final NDArray steps;

    /** An optimizer of all trained arrays with the paper's settings, before its first step. */
    public Adam(Parameters parameters) {
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
            double step = steps.getFloat(0);
            double length = rate / (1 - Math.pow(BETA1, step));
            double root = Math.sqrt(1 - Math.pow(BETA2, step));
            moments.values().forEach(each -> step(each, length, root));
            return null;
        });
    }

    private static void step(Moments each, double length, double root) {
        // the engine hands out its real gradient, attached to the weight's manager: close every handle
        try (NDArray gradient = each.weight().getGradient()) {
            try (NDArray square = gradient.square()) {
                each.second().muli((float) BETA2).addi(square.muli((float) (1 - BETA2)));
            }
            try (NDArray part = gradient.mul((float) (1 - BETA1))) {
                each.first().muli((float) BETA1).addi(part);
            }
            try (NDArray divisor = each.second().sqrt();
                    NDArray move = each.first().mul((float) length)) {
                divisor.divi((float) root).addi((float) EPSILON);
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
