package quarry.activelearning.pose;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.types.Shape;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalInt;
import java.util.stream.IntStream;
import quarry.activelearning.engine.Layout;
import quarry.activelearning.engine.Pass;
import quarry.activelearning.engine.Start;
import quarry.activelearning.engine.Torch;
import quarry.activelearning.model.DropoutMask;
import quarry.activelearning.model.Network;
import quarry.activelearning.model.Outputs;

/**
 * HRNet: a network that keeps fine maps all the way and puts coarser ones beside them. Sun et al., <i>Deep
 * High-Resolution Representation Learning for Human Pose Estimation</i>, CVPR 2019, arXiv 1902.09212; 28,536,113
 * parameters at {@link HrNetSize#W32}. The sides of the input must be multiples of 32.
 *
 * @param size how wide and how deep
 * @param dropout share of the channels of the last map that a training step leaves out before the last layer; 0 is none.
 *     Whole channels, since a cell of a map can be guessed from those around it: Tompson et al., <i>Efficient Object
 *     Localization Using Convolutional Networks</i>, CVPR 2015, arXiv 1411.4280
 */
record HrNet(HrNetSize size, double dropout) implements Network {

    private static final String LAST = "final_layer";
    private static final int COLOURS = 3;

    @Override
    public void declare(Layout layout) {
        stem().forEach(convolution -> convolution.declare(layout));
        layer1().forEach(block -> block.declare(layout));
        stages().forEach(stage -> stage.declare(layout));
        layout.biasedConvolution(LAST, size.width(), Joints.COUNT, 1, NormalisedConvolution.START, Start.constant(0));
    }

    private List<NormalisedConvolution> stem() {
        return List.of(
                new NormalisedConvolution("conv1", "bn1", COLOURS, size.stem(), 3, 2),
                new NormalisedConvolution("conv2", "bn2", size.stem(), size.stem(), 3, 2));
    }

    private List<Bottleneck> layer1() {
        return IntStream.range(0, size.bottlenecks())
                .mapToObj(block ->
                        Bottleneck.of("layer1." + block, block == 0 ? size.stem() : layer1Channels(), size.stem()))
                .toList();
    }

    private int layer1Channels() {
        return size.stem() * Bottleneck.EXPANSION;
    }

    /** Stage 2 has two branches, and each further stage one more; of the last one only the finest map comes out. */
    private List<HighResolutionStage> stages() {
        int last = size.modules().size() - 1;
        return IntStream.rangeClosed(0, last)
                .mapToObj(stage -> HighResolutionStage.of(
                        stage + 2,
                        stage == 0 ? List.of(layer1Channels()) : size.widths(stage + 1),
                        size.widths(stage + 2),
                        size.modules().get(stage),
                        size.blocks(),
                        stage == last ? 1 : stage + 2))
                .toList();
    }

    @Override
    public List<Integer> featureChannels() {
        var channels = new ArrayList<>(List.of(size.stem(), size.stem(), layer1Channels()));
        for (int stage = 0; stage < size.modules().size() - 1; stage++) {
            channels.addAll(size.widths(stage + 2));
        }
        channels.add(size.width());
        return channels;
    }

    /** Channels of the last map: its average is the embedding. */
    @Override
    public OptionalInt embeddingSize() {
        return OptionalInt.of(size.width());
    }

    /**
     * From crops [B, 3, H, W] to heat maps [B, 17, H/4, W/4]. Features are the maps behind each of the two convolutions
     * of the stem, behind {@code layer1}, and all that come out of the stages.
     */
    @Override
    public Outputs forward(Pass pass, NDArray inputs) {
        var features = new ArrayList<NDArray>();
        var x = inputs;
        for (var convolution : stem()) {
            x = convolution.activated(pass, x);
            features.add(x);
        }
        x = throughLayer1(pass, x);
        features.add(x);
        var maps = List.of(x);
        for (var stage : stages()) {
            maps = stage.apply(pass, maps);
            features.addAll(maps);
        }
        var finest = maps.get(0);
        var pooled = Torch.adaptiveAveragePool(finest, 1);
        var embedding = pooled.reshape(pooled.getShape().get(0), -1);
        return new Outputs(pass.convolution(LAST, dropped(pass, finest), 1), embedding, features);
    }

    private NDArray throughLayer1(Pass pass, NDArray input) {
        var blocks = layer1();
        var x = blocks.get(0).apply(pass, input);
        for (var block : blocks.subList(1, blocks.size())) {
            var y = block.apply(pass, x);
            pass.spent(x);
            x = y;
        }
        return x;
    }

    private NDArray dropped(Pass pass, NDArray maps) {
        if (!pass.training() || dropout == 0) {
            return maps;
        }
        var shape = maps.getShape();
        var channels = maps.getManager().ones(new Shape(shape.get(0), shape.get(1), 1, 1));
        return maps.mul(pass.dropout(channels, dropout));
    }

    /** The dropout sits before the last layer, so the stages run only once. */
    @Override
    public List<NDArray> stochasticOutputs(Pass pass, NDArray inputs, Outputs outputs, int passes) {
        var finest = outputs.features().get(outputs.features().size() - 1);
        double rate = dropout > 0 ? dropout : DropoutMask.RATE;
        return IntStream.range(0, passes)
                .mapToObj(i -> masked(pass, finest, DropoutMask.of(i, size.width(), rate)))
                .toList();
    }

    private static NDArray masked(Pass pass, NDArray maps, float[] factors) {
        try (NDArray channels = maps.getManager().create(factors, new Shape(1, factors.length, 1, 1));
                NDArray masked = maps.mul(channels)) {
            return pass.convolution(LAST, masked, 1);
        }
    }
}
