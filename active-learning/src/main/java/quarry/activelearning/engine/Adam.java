package quarry.activelearning.engine;

import ai.djl.ndarray.NDArray;
import java.util.ArrayList;
import java.util.List;

/**
 * Adam exactly as PyTorch does it, without weight decay: {@code m = b1 * m + (1 - b1) * g; v = b2 * v + (1 - b2) * g * g;
 * w -= rate / (1 - b1^t) * m / (sqrt(v) / sqrt(1 - b2^t) + epsilon)} in step t.
 *
 * <p>Kingma and Ba, <i>Adam: A Method for Stochastic Optimization</i>, ICLR 2015, arXiv 1412.6980.
 */
public final class Adam {

    private static final double BETA1 = 0.9;
    private static final double BETA2 = 0.999;
    private static final double EPSILON = 1e-8;

    private record Moments(NDArray weight, NDArray first, NDArray second) {}

    private final List<Moments> moments = new ArrayList<>();
    private int steps;

    /** An optimizer of all trained arrays with the paper's settings, before its first step. */
    public Adam(Parameters parameters) {
        for (var weight : parameters.trained().values()) {
            moments.add(new Moments(weight, parameters.zerosLike(weight), parameters.zerosLike(weight)));
        }
    }

    /** Moves every weight against its gradient, and clears the gradients. */
    public void step(double rate) {
        steps++;
        double length = rate / (1 - Math.pow(BETA1, steps));
        double root = Math.sqrt(1 - Math.pow(BETA2, steps));
        Torch.withoutGradients(() -> {
            moments.forEach(each -> step(each, length, root));
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
}
