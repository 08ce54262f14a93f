package quarry.activelearning.pose;

import ai.djl.ndarray.NDArray;
import java.util.Optional;
import quarry.activelearning.engine.Layout;
import quarry.activelearning.engine.Pass;

/** A 3x3 convolution between two of 1x1, beside a shortcut; the last one widens to four times the channels. */
record Bottleneck(
        NormalisedConvolution first,
        NormalisedConvolution second,
        NormalisedConvolution third,
        Optional<NormalisedConvolution> shortcut) {

    static final int EXPANSION = 4;

    /** The shortcut is a convolution where the channels differ. */
    static Bottleneck of(String name, int in, int width) {
        int out = width * EXPANSION;
        return new Bottleneck(
                new NormalisedConvolution(name + ".conv1", name + ".bn1", in, width, 1, 1),
                new NormalisedConvolution(name + ".conv2", name + ".bn2", width, width, 3, 1),
                new NormalisedConvolution(name + ".conv3", name + ".bn3", width, out, 1, 1),
                in == out
                        ? Optional.empty()
                        : Optional.of(NormalisedConvolution.inSequence(name + ".downsample", in, out, 1, 1)));
    }

    void declare(Layout layout) {
        first.declare(layout);
        second.declare(layout);
        third.declare(layout);
        shortcut.ifPresent(convolution -> convolution.declare(layout));
    }

    /** {@code x} stays open. */
    NDArray apply(Pass pass, NDArray x) {
        var a = first.activated(pass, x);
        var b = second.activated(pass, a);
        pass.spent(a);
        var c = third.apply(pass, b);
        pass.spent(b);
        if (shortcut.isEmpty()) {
            return pass.relu(pass.add(c, x));
        }
        var side = shortcut.get().apply(pass, x);
        var sum = pass.add(c, side);
        pass.spent(side);
        return pass.relu(sum);
    }
}
