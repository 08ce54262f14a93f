package quarry.activelearning.task;

import quarry.activelearning.engine.Adam;
import quarry.activelearning.engine.Optimizer;
import quarry.activelearning.engine.Parameters;
import quarry.activelearning.engine.Sgd;

/**
 * How a step follows from the gradients.
 *
 * @param method the optimizer
 * @param momentum of SGD
 * @param weightDecay of SGD, on every trained number
 * @param greatestNorm gradients are scaled down together to this length, measured over all of them
 */
public record Descent(Method method, double momentum, double weightDecay, double greatestNorm) {

    /** The optimizers. */
    public enum Method {
        SGD,
        ADAM
    }

    /** Stochastic gradient descent with momentum. */
    public static Descent sgd(double momentum, double weightDecay) {
        return new Descent(Method.SGD, momentum, weightDecay, Double.POSITIVE_INFINITY);
    }

    /** Adam with the settings of its paper. */
    public static Descent adam() {
        return new Descent(Method.ADAM, 0, 0, Double.POSITIVE_INFINITY);
    }

    /** The same with gradients that are no longer than that. */
    public Descent clippedAt(double norm) {
        return new Descent(method, momentum, weightDecay, norm);
    }

    /** What moves the trained numbers so, before its first step. */
    public Optimizer optimizer(Parameters parameters) {
        return switch (method) {
            case SGD -> new Sgd(parameters, momentum, weightDecay);
            case ADAM -> new Adam(parameters);
        };
    }
}
