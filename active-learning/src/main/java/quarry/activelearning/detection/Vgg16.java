package quarry.activelearning.detection;

import ai.djl.ndarray.NDArray;
import quarry.activelearning.engine.Layout;
import quarry.activelearning.engine.Pass;
import quarry.activelearning.engine.Start;

/**
 * VGG-16 with its first two fully connected layers as convolutions: Simonyan and Zisserman, <i>Very Deep Convolutional
 * Networks for Large-Scale Image Recognition</i>, arXiv 1409.1556, as reduced by Liu et al., arXiv 1512.02325, section
 * 3. Layers are named by their place in the reference's list, in which convolutions, ReLUs and pools count one each.
 *
 * @param width channels of the first stage, 64 in the paper
 * @param dilation of the layer that was the first fully connected one
 */
record Vgg16(int width, int dilation) {

    /** Of all names. */
    static final String PREFIX = "vgg.";

    private static final int KERNEL = 3;

    /**
     * Some convolutions of one size.
     *
     * @param first place of the first one; the next is two further
     * @param convolutions how many
     * @param channels outputs of each, in multiples of the width
     */
    private record Stage(int first, int convolutions, int channels) {
        String layer(int index) {
            return PREFIX + (first + 2 * index);
        }
    }

    private static final Stage CONV1 = new Stage(0, 2, 1);
    private static final Stage CONV2 = new Stage(5, 2, 2);
    private static final Stage CONV3 = new Stage(10, 3, 4);
    private static final Stage CONV4 = new Stage(17, 3, 8);
    private static final Stage CONV5 = new Stage(24, 3, 8);
    private static final int FC_CHANNELS = 16;
    private static final String FC6 = PREFIX + 31;
    private static final String FC7 = PREFIX + 33;

    /**
     * What the detector looks at.
     *
     * @param conv4 the last map of the fourth stage, [B, 8 * width, H / 8, W / 8]
     * @param fc7 the map of the last layer, [B, 16 * width, H / 16, W / 16]
     */
    record Maps(NDArray conv4, NDArray fc7) {}

    int conv4Channels() {
        return CONV4.channels() * width;
    }

    int fc7Channels() {
        return FC_CHANNELS * width;
    }

    void declare(Layout layout) {
        int in = 3;
        for (var stage : new Stage[] {CONV1, CONV2, CONV3, CONV4, CONV5}) {
            int out = stage.channels() * width;
            for (int i = 0; i < stage.convolutions(); i++) {
                convolution(layout, stage.layer(i), in, out, KERNEL);
                in = out;
            }
        }
        convolution(layout, FC6, in, fc7Channels(), KERNEL);
        convolution(layout, FC7, fc7Channels(), fc7Channels(), 1);
    }

    /** He et al., arXiv 1502.01852, normal, by the outputs: without pretrained weights the signal must not fade. */
    private static void convolution(Layout layout, String name, int in, int out, int kernel) {
        var start = Start.normal(Math.sqrt(2.0 / (out * kernel * kernel)));
        layout.biasedConvolution(name, in, out, kernel, start, Start.constant(0));
    }

    /** From images [B, 3, H, W]. */
    Maps forward(Pass pass, NDArray inputs) {
        var x = pooled(pass, stage(pass, CONV1, inputs), false);
        x = pooled(pass, spending(pass, CONV2, x), false);
        x = pooled(pass, spending(pass, CONV3, x), true);
        var conv4 = spending(pass, CONV4, x);
        x = spending(pass, CONV5, pass.maxPool(conv4, 2, 2, 0, false));
        var pooled = pass.maxPool(x, KERNEL, 1, 1, false);
        pass.spent(x);
        var fc6 = pass.relu(pass.convolution(FC6, pooled, 1, dilation, dilation));
        pass.spent(pooled);
        var fc7 = pass.relu(pass.convolution(FC7, fc6, 1));
        pass.spent(fc6);
        return new Maps(conv4, fc7);
    }

    private static NDArray pooled(Pass pass, NDArray x, boolean ceil) {
        var y = pass.maxPool(x, 2, 2, 0, ceil);
        pass.spent(x);
        return y;
    }

    private static NDArray spending(Pass pass, Stage stage, NDArray x) {
        var y = stage(pass, stage, x);
        pass.spent(x);
        return y;
    }

    /** The stage's convolutions, each with a ReLU; {@code x} stays open. */
    private static NDArray stage(Pass pass, Stage stage, NDArray x) {
        var y = x;
        for (int i = 0; i < stage.convolutions(); i++) {
            var next = pass.relu(pass.convolution(stage.layer(i), y, 1));
            if (i > 0) {
                pass.spent(y);
            }
            y = next;
        }
        return y;
    }
}
