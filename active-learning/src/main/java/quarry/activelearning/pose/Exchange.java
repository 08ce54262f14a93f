package quarry.activelearning.pose;

import ai.djl.ndarray.NDArray;
import java.util.ArrayList;
import java.util.List;
import quarry.activelearning.engine.Layout;
import quarry.activelearning.engine.Pass;

/**
 * How the maps of one branch come into another of a different resolution: up by a 1x1 convolution and repeated cells,
 * down by one 3x3 convolution of stride 2 for each halving, of which the last changes the channels and has no ReLU.
 *
 * @param enlargement how often each cell is repeated each way; 1 on the way down
 */
record Exchange(List<NormalisedConvolution> convolutions, int enlargement) {

    static Exchange up(String name, int in, int out, int enlargement) {
        return new Exchange(List.of(NormalisedConvolution.inSequence(name, in, out, 1, 1)), enlargement);
    }

    static Exchange down(String name, int in, int out, int halvings) {
        var convolutions = new ArrayList<NormalisedConvolution>();
        for (int i = 0; i < halvings; i++) {
            int next = i == halvings - 1 ? out : in;
            convolutions.add(NormalisedConvolution.inSequence(name + "." + i, in, next, 3, 2));
        }
        return new Exchange(List.copyOf(convolutions), 1);
    }

    void declare(Layout layout) {
        convolutions.forEach(convolution -> convolution.declare(layout));
    }

    /** {@code x} stays open. */
    NDArray apply(Pass pass, NDArray x) {
        var y = convolutions.get(0).apply(pass, x);
        for (var convolution : convolutions.subList(1, convolutions.size())) {
            var activated = pass.relu(y);
            y = convolution.apply(pass, activated);
            pass.spent(activated);
        }
        return enlargement == 1 ? y : pass.upsampledNearest(y, enlargement);
    }
}
