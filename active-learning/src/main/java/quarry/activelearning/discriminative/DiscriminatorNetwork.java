package quarry.activelearning.discriminative;

import ai.djl.ndarray.NDArray;
import quarry.activelearning.engine.Layout;
import quarry.activelearning.engine.Pass;

/**
 * Three hidden layers with ReLU, and two outputs in the order of {@link Membership}.
 *
 * @param inputs numbers of a feature vector
 */
record DiscriminatorNetwork(int inputs) {

    private static final int HIDDEN = 3;

    DiscriminatorNetwork {
        if (inputs < 1) {
            throw new IllegalArgumentException("features need at least one number");
        }
    }

    /** 20 below 30 inputs, 256 up to 512, else 512. */
    int width() {
        return inputs < 30 ? 20 : inputs <= 512 ? 256 : 512;
    }

    Layout layout() {
        var layout = new Layout();
        for (int layer = 1; layer <= HIDDEN; layer++) {
            layout.linear(name(layer), layer == 1 ? inputs : width(), width());
        }
        return layout.linear("output", width(), Membership.values().length);
    }

    /** From [B, inputs] to [B, 2]. */
    NDArray forward(Pass pass, NDArray features) {
        var x = features;
        for (int layer = 1; layer <= HIDDEN; layer++) {
            x = pass.relu(pass.linear(name(layer), x));
        }
        return pass.linear("output", x);
    }

    private static String name(int layer) {
        return "hidden" + layer;
    }
}
