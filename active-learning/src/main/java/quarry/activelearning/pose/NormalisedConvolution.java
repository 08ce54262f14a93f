package quarry.activelearning.pose;

import ai.djl.ndarray.NDArray;
import quarry.activelearning.engine.Layout;
import quarry.activelearning.engine.Pass;
import quarry.activelearning.engine.Start;

/**
 * A convolution without bias and the batch norm behind it.
 *
 * @param convolution its name
 * @param norm its name
 */
record NormalisedConvolution(String convolution, String norm, int in, int out, int kernel, int stride) {

    static final Start START = Start.normal(0.001);

    /** With the names that PyTorch gives to the parts of a sequence. */
    static NormalisedConvolution inSequence(String name, int in, int out, int kernel, int stride) {
        return new NormalisedConvolution(name + ".0", name + ".1", in, out, kernel, stride);
    }

    void declare(Layout layout) {
        layout.convolution(convolution, in, out, kernel, START).batchNorm(norm, out);
    }

    /** {@code x} stays open. */
    NDArray apply(Pass pass, NDArray x) {
        return pass.batchNorm(norm, pass.convolution(convolution, x, stride));
    }

    /** With a ReLU behind it; {@code x} stays open. */
    NDArray activated(Pass pass, NDArray x) {
        return pass.relu(apply(pass, x));
    }
}
