package quarry.activelearning.pose;

import ai.djl.ndarray.NDArray;
import quarry.activelearning.engine.Layout;
import quarry.activelearning.engine.Pass;

/** Two 3x3 convolutions beside a shortcut; size and channels stay. */
record BasicBlock(NormalisedConvolution first, NormalisedConvolution second) {

    static BasicBlock of(String name, int channels) {
        return new BasicBlock(
                new NormalisedConvolution(name + ".conv1", name + ".bn1", channels, channels, 3, 1),
                new NormalisedConvolution(name + ".conv2", name + ".bn2", channels, channels, 3, 1));
    }

    void declare(Layout layout) {
        first.declare(layout);
        second.declare(layout);
    }

    /** {@code x} stays open. */
    NDArray apply(Pass pass, NDArray x) {
        var y = first.activated(pass, x);
        var z = second.apply(pass, y);
        pass.spent(y);
        return pass.relu(pass.add(z, x));
    }
}
