package quarry.activelearning.classification;

import ai.djl.ndarray.NDArray;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalInt;
import java.util.stream.IntStream;
import quarry.activelearning.engine.Layout;
import quarry.activelearning.engine.Pass;
import quarry.activelearning.engine.Torch;
import quarry.activelearning.model.DropoutMask;
import quarry.activelearning.model.Network;
import quarry.activelearning.model.Outputs;

/**
 * ResNet-18 in the form for 32x32 inputs: a 3x3 stem of stride 1, no max-pool, four stages of two basic blocks. He et
 * al., <i>Deep Residual Learning for Image Recognition</i>, arXiv 1512.03385; 11,173,962 parameters at width 64 and ten
 * classes.
 *
 * @param width channels of the first stage; the others have 2, 4 and 8 times as many
 * @param classes outputs
 * @param dropout share of the embedding that a training step leaves out before the last layer; 0 is none
 */
record ResNet18(int width, int classes, double dropout) implements Network {

    private static final int STAGES = 4;
    private static final int BLOCKS = 2;
    private static final int KERNEL = 3;
    private static final String LAST = "linear";

    @Override
    public void declare(Layout layout) {
        layout.convolution("conv1", 3, width, KERNEL).batchNorm("bn1", width);
        int in = width;
        for (int stage = 1; stage <= STAGES; stage++) {
            int out = channels(stage);
            for (int block = 0; block < BLOCKS; block++) {
                declareBlock(layout, name(stage, block), in, out);
                in = out;
            }
        }
        layout.linear(LAST, in, classes);
    }

    private static void declareBlock(Layout layout, String name, int in, int out) {
        layout.convolution(name + ".conv1", in, out, KERNEL).batchNorm(name + ".bn1", out);
        layout.convolution(name + ".conv2", out, out, KERNEL).batchNorm(name + ".bn2", out);
        if (in != out) {
            layout.convolution(name + ".shortcut.0", in, out, 1).batchNorm(name + ".shortcut.1", out);
        }
    }

    @Override
    public List<Integer> featureChannels() {
        return List.of(channels(1), channels(2), channels(3), channels(4));
    }

    /** Channels of the last stage: its average is the embedding. */
    @Override
    public OptionalInt embeddingSize() {
        return OptionalInt.of(channels(STAGES));
    }

    /**
     * From images [B, 3, 32, 32] to scores [B, classes] before the softmax; features are the outputs of the four stages.
     */
    @Override
    public Outputs forward(Pass pass, NDArray inputs) {
        var x = pass.relu(pass.batchNorm("bn1", pass.convolution("conv1", inputs, 1)));
        var features = new ArrayList<NDArray>();
        for (int stage = 1; stage <= STAGES; stage++) {
            for (int block = 0; block < BLOCKS; block++) {
                boolean enters = stage > 1 && block == 0;
                var y = block(pass, name(stage, block), x, enters);
                if (!enters) {
                    pass.spent(x);
                }
                x = y;
            }
            features.add(x);
        }
        var pooled = Torch.adaptiveAveragePool(x, 1);
        var embedding = pooled.reshape(pooled.getShape().get(0), -1);
        return new Outputs(pass.linear(LAST, pass.dropout(embedding, dropout)), embedding, features);
    }

    /** The dropout sits before the last layer, so the stages run only once. */
    @Override
    public List<NDArray> stochasticOutputs(Pass pass, NDArray inputs, Outputs outputs, int passes) {
        double rate = dropout > 0 ? dropout : DropoutMask.RATE;
        return IntStream.range(0, passes)
                .mapToObj(i -> pass.linear(LAST, DropoutMask.apply(outputs.embedding(), i, rate)))
                .toList();
    }

    /** Two convolutions beside a shortcut; the first block of a later stage halves the maps. */
    private static NDArray block(Pass pass, String name, NDArray x, boolean halves) {
        var y = pass.convolution(name + ".conv1", x, halves ? 2 : 1);
        y = pass.relu(pass.batchNorm(name + ".bn1", y));
        var z = pass.convolution(name + ".conv2", y, 1);
        pass.spent(y);
        z = pass.batchNorm(name + ".bn2", z);
        if (!halves) {
            return pass.relu(pass.add(z, x));
        }
        var shortcut = pass.batchNorm(name + ".shortcut.1", pass.convolution(name + ".shortcut.0", x, 2));
        var sum = pass.add(z, shortcut);
        pass.spent(shortcut);
        return pass.relu(sum);
    }

    private int channels(int stage) {
        return width << (stage - 1);
    }

    private static String name(int stage, int block) {
        return "layer" + stage + "." + block;
    }
}
