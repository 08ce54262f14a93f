package quarry.activelearning.segmentation;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.types.Shape;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalInt;
import java.util.function.BiFunction;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import quarry.activelearning.engine.Layout;
import quarry.activelearning.engine.Pass;
import quarry.activelearning.engine.Start;
import quarry.activelearning.engine.Torch;
import quarry.activelearning.model.DropoutMask;
import quarry.activelearning.model.Network;
import quarry.activelearning.model.Outputs;

/**
 * DRN-D-22 for segmentation: eight levels of convolutions of which only three halve the map, dilation in place of the
 * others, a score for each class, and fixed bilinear upsampling to the size of the image. Yu, Koltun and Funkhouser,
 * <i>Dilated Residual Networks</i>, CVPR 2017, arXiv 1705.09914; 15,890,499 trained parameters at width 16 and 19
 * classes.
 *
 * @param width channels of the first level
 * @param classes outputs
 * @param dropout share of the numbers that a training step leaves out after each of the levels 3 to 6; 0 is none
 */
record DrnD22(int width, int classes, double dropout) implements Network {

    private static final Pattern FOREIGN_LEVEL = Pattern.compile("^(?:base\\.)?layer(\\d)\\.");
    private static final int LEVELS = 9;
    private static final int FIRST_RESIDUAL = 3;
    private static final int LAST_RESIDUAL = 6;
    private static final int BLOCKS = 2;
    private static final int[] GROWTH = {1, 1, 2, 4, 8, 16, 32, 32, 32};
    private static final int[] STRIDE = {1, 1, 2, 2, 2, 1, 1, 1, 1};
    private static final int[] DILATION = {1, 1, 1, 1, 1, 2, 4, 2, 1};
    private static final int STEM_KERNEL = 7;
    private static final int KERNEL = 3;
    private static final String SCORES = "seg";

    @Override
    public void declare(Layout layout) {
        for (int level = 0; level < LEVELS; level++) {
            if (isResidual(level)) {
                for (int block = 0; block < BLOCKS; block++) {
                    declareBlock(layout, level, block);
                }
            } else {
                int kernel = level == 0 ? STEM_KERNEL : KERNEL;
                declareConvolution(
                        layout, name(level, 0), name(level, 1), channelsBelow(level), channels(level), kernel);
            }
        }
        var start = Start.normal(Math.sqrt(2.0 / classes));
        layout.biasedConvolution(SCORES, channels(LEVELS - 1), classes, 1, start, Start.constant(0));
        // for the sake of files from elsewhere: the upsampling knows its kernel
        var shape = new Shape(classes, 1, BilinearUpsampling.KERNEL, BilinearUpsampling.KERNEL);
        layout.fixed("up.weight", shape, (numbers, random) -> fillWithKernels(numbers));
    }

    private void declareBlock(Layout layout, int level, int block) {
        var name = name(level, block);
        int in = block == 0 ? channelsBelow(level) : channels(level);
        int out = channels(level);
        declareConvolution(layout, name + ".conv1", name + ".bn1", in, out, KERNEL);
        declareConvolution(layout, name + ".conv2", name + ".bn2", out, out, KERNEL);
        if (block == 0) {
            declareConvolution(layout, name + ".downsample.0", name + ".downsample.1", in, out, 1);
        }
    }

    private static void declareConvolution(Layout layout, String name, String norm, int in, int out, int kernel) {
        double deviation = Math.sqrt(2.0 / (kernel * kernel * out));
        layout.convolution(name, in, out, kernel, Start.normal(deviation)).batchNorm(norm, out);
    }

    private static void fillWithKernels(float[] numbers) {
        var kernel = BilinearUpsampling.kernel();
        for (int i = 0; i < numbers.length; i++) {
            numbers[i] = kernel[i % kernel.length];
        }
    }

    /** In a file for ImageNet, {@code base.3} is {@code layer3}. */
    @Override
    public String ownName(String name) {
        return FOREIGN_LEVEL.matcher(name).replaceFirst("base.$1.");
    }

    /** Levels 1 to 8, the scores, and their enlarged logarithms of probabilities. */
    @Override
    public List<Integer> featureChannels() {
        return Stream.concat(IntStream.range(1, LEVELS).mapToObj(this::channels), Stream.of(classes, classes))
                .toList();
    }

    /** Channels of the last level: its average is the embedding. */
    @Override
    public OptionalInt embeddingSize() {
        return OptionalInt.of(channels(LEVELS - 1));
    }

    /**
     * From images [B, 3, H, W], H and W multiples of 8, to the logarithm of the probability of each class at each pixel,
     * [B, classes, H, W].
     */
    @Override
    public Outputs forward(Pass pass, NDArray inputs) {
        var features = new ArrayList<NDArray>();
        var stem = level(pass, 0, inputs);
        features.add(level(pass, 1, stem));
        pass.spent(stem);
        features.add(level(pass, 2, features.get(0)));
        features.addAll(upperLevels(pass, features.get(1), (level, map) -> pass.dropout(map, dropout)));
        var top = features.get(features.size() - 1);
        var scores = pass.convolution(SCORES, top, 1);
        var output = logProbabilities(pass, scores);
        features.add(scores);
        features.add(output);
        var average = Torch.adaptiveAveragePool(top, 1);
        return new Outputs(output, average.reshape(average.getShape().get(0), -1), features);
    }

    /** The first dropout sits after level 3, so all from there on runs again for each pass. */
    @Override
    public List<NDArray> stochasticOutputs(Pass pass, NDArray inputs, Outputs outputs, int passes) {
        double rate = dropout > 0 ? dropout : DropoutMask.RATE;
        var below = outputs.features().get(FIRST_RESIDUAL - 2);
        return IntStream.range(0, passes)
                .mapToObj(i -> {
                    var levels = upperLevels(pass, below, (level, map) -> masked(pass, map, i * LEVELS + level, rate));
                    var scores = pass.convolution(SCORES, levels.get(levels.size() - 1), 1);
                    levels.forEach(pass::spent);
                    var output = logProbabilities(pass, scores);
                    pass.spent(scores);
                    return output;
                })
                .toList();
    }

    private static NDArray masked(Pass pass, NDArray map, int number, double rate) {
        var shape = map.getShape();
        // an open handle would keep a map of this size alive until the end of the step
        try (NDArray flat = map.reshape(shape.get(0), -1);
                NDArray dropped = DropoutMask.apply(flat, number, rate)) {
            pass.spent(map);
            return dropped.reshape(shape);
        }
    }

    /** The outputs of the levels from 3 on; {@code map} stays open. */
    private List<NDArray> upperLevels(Pass pass, NDArray map, BiFunction<Integer, NDArray, NDArray> drop) {
        var outputs = new ArrayList<NDArray>();
        var below = map;
        for (int level = FIRST_RESIDUAL; level < LEVELS; level++) {
            var output = level(pass, level, below);
            below = level <= LAST_RESIDUAL ? drop.apply(level, output) : output;
            outputs.add(below);
        }
        return outputs;
    }

    private static NDArray logProbabilities(Pass pass, NDArray scores) {
        var enlarged = BilinearUpsampling.of(scores);
        var output = enlarged.logSoftmax(1);
        pass.spent(enlarged);
        return output;
    }

    /** One level; {@code x} stays open. */
    private static NDArray level(Pass pass, int level, NDArray x) {
        if (!isResidual(level)) {
            return pass.relu(convolution(pass, level, name(level, 0), name(level, 1), x, STRIDE[level]));
        }
        var between = block(pass, level, 0, x);
        var output = block(pass, level, 1, between);
        pass.spent(between);
        return output;
    }

    /** Two convolutions beside a shortcut, which the first block of a level bends to its size; {@code x} stays open. */
    private static NDArray block(Pass pass, int level, int block, NDArray x) {
        var name = name(level, block);
        int stride = block == 0 ? STRIDE[level] : 1;
        var y = pass.relu(convolution(pass, level, name + ".conv1", name + ".bn1", x, stride));
        var z = convolution(pass, level, name + ".conv2", name + ".bn2", y, 1);
        pass.spent(y);
        if (block > 0) {
            return pass.relu(pass.add(z, x));
        }
        var shortcut = pass.convolution(name + ".downsample.0", x, stride);
        shortcut = pass.batchNorm(name + ".downsample.1", shortcut);
        var sum = pass.add(z, shortcut);
        pass.spent(shortcut);
        return pass.relu(sum);
    }

    /** A convolution, dilated as its level is, with batch norm. */
    private static NDArray convolution(Pass pass, int level, String name, String norm, NDArray x, int stride) {
        int dilation = DILATION[level];
        int padding = level == 0 ? STEM_KERNEL / 2 : dilation;
        return pass.batchNorm(norm, pass.convolution(name, x, stride, padding, dilation));
    }

    private static boolean isResidual(int level) {
        return level >= FIRST_RESIDUAL && level <= LAST_RESIDUAL;
    }

    private int channels(int level) {
        return width * GROWTH[level];
    }

    private int channelsBelow(int level) {
        return level == 0 ? 3 : channels(level - 1);
    }

    private static String name(int level, int part) {
        return "base." + level + "." + part;
    }
}
