package quarry.activelearning.block;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDList;
import ai.djl.ndarray.NDManager;
import ai.djl.ndarray.index.NDIndex;
import ai.djl.ndarray.types.DataType;
import ai.djl.ndarray.types.Shape;
import ai.djl.nn.AbstractBlock;
import ai.djl.nn.Activation;
import ai.djl.nn.Block;
import ai.djl.nn.Parameter;
import ai.djl.nn.SequentialBlock;
import ai.djl.nn.core.Linear;
import ai.djl.training.ParameterStore;
import ai.djl.training.initializer.XavierInitializer;
import ai.djl.training.initializer.XavierInitializer.FactorType;
import ai.djl.training.initializer.XavierInitializer.RandomType;
import ai.djl.util.PairList;
import java.util.ArrayList;
import java.util.List;
import quarry.activelearning.engine.Torch;

/**
 * A network with a loss prediction head on its feature maps (arXiv 1905.03677, figure 2): each map is averaged to a
 * vector and goes through a linear layer and a ReLU of its own; one linear layer over all of them gives the prediction.
 *
 * <p>The answer is {@code (output [B, ..], predicted losses [B])}. Trained by adding
 * {@link quarry.activelearning.model.RankingLoss} to the loss of the output.
 */
public final class LossPredictingBlock extends AbstractBlock {

    private static final int SCORING_BATCH = 64;

    private final Block network;
    private final List<Linear> layers = new ArrayList<>();
    private final Linear last;
    private final int width;
    private boolean featuresCut;

    /**
     * A head on a sequence.
     *
     * @param network a {@link SequentialBlock}, as {@code Model.getBlock()} gives it
     * @param features names of the blocks whose outputs, [B, C_k, H_k, W_k] or [B, C_k], the head reads: keys of
     *     {@link SequentialBlock#getChildren()} such as {@code 03Conv2d}, or names of lambda blocks
     * @param width outputs of each map's linear layer; the paper has 128
     * @throws IllegalArgumentException if a name is unknown or not unique, and then the message lists all; or if the
     *     network is another block
     */
    public LossPredictingBlock(Block network, List<String> features, int width) {
        this(TappedBlock.of(network, features), features.size(), width);
    }

    /**
     * A head on any network whose answer is its output, followed by that many feature maps.
     *
     * @param features how many
     * @param width outputs of each map's linear layer
     */
    public LossPredictingBlock(Block network, int features, int width) {
        this.network = addChildBlock("network", network);
        this.width = width;
        for (int k = 1; k <= features; k++) {
            layers.add(layer("FC" + k, width));
        }
        last = layer("linear", 1);
    }

    private Linear layer(String name, int units) {
        var linear = addChildBlock(name, Linear.builder().setUnits(units).build());
        // +-1/sqrt(inputs), as in PyTorch
        linear.setInitializer(new XavierInitializer(RandomType.UNIFORM, FactorType.IN, 1), Parameter.Type.WEIGHT);
        return linear;
    }

    /** Whether the ranking loss teaches the head alone, as it should in the last part of a training. */
    public void cutFeatures(boolean cut) {
        featuresCut = cut;
    }

    /**
     * Predicts the losses of images without recording gradients, in small batches.
     *
     * @param images what the network takes, images along the first axis
     */
    public double[] predictedLosses(NDArray images) {
        int count = Math.toIntExact(images.getShape().get(0));
        var losses = new double[count];
        Torch.withoutGradients(() -> {
            for (int from = 0; from < count; from += SCORING_BATCH) {
                int to = Math.min(count, from + SCORING_BATCH);
                try (NDManager step = images.getManager().newSubManager();
                        NDArray batch = images.get(new NDIndex(from + ":" + to))) {
                    batch.attach(step);
                    var answer = forward(new ParameterStore(step, false), new NDList(batch), false);
                    var numbers = answer.get(1).toFloatArray();
                    for (int i = 0; i < numbers.length; i++) {
                        losses[from + i] = numbers[i];
                    }
                }
            }
            return null;
        });
        return losses;
    }

    @Override
    protected NDList forwardInternal(
            ParameterStore store, NDList inputs, boolean training, PairList<String, Object> settings) {
        var answer = network.forward(store, inputs, training, settings);
        var hidden = new NDList();
        for (int k = 0; k < layers.size(); k++) {
            var map = featuresCut ? answer.get(k + 1).stopGradient() : answer.get(k + 1);
            var z = layers.get(k).forward(store, new NDList(averaged(map)), training);
            hidden.add(Activation.relu(z.singletonOrThrow()));
        }
        var losses = last.forward(store, new NDList(Torch.concat(hidden, 1)), training);
        return new NDList(answer.get(0), losses.singletonOrThrow().squeeze(1));
    }

    private static NDArray averaged(NDArray map) {
        if (map.getShape().dimension() == 2) {
            return map;
        }
        return Torch.adaptiveAveragePool(map, 1).reshape(map.getShape().get(0), -1);
    }

    @Override
    protected void initializeChildBlocks(NDManager manager, DataType type, Shape... inputs) {
        network.initialize(manager, type, inputs);
        var shapes = network.getOutputShapes(inputs);
        for (int k = 0; k < layers.size(); k++) {
            layers.get(k).initialize(manager, type, new Shape(1, shapes[k + 1].get(1)));
        }
        last.initialize(manager, type, new Shape(1, (long) layers.size() * width));
    }

    @Override
    public Shape[] getOutputShapes(Shape[] inputs) {
        var output = network.getOutputShapes(inputs)[0];
        return new Shape[] {output, new Shape(output.get(0))};
    }
}
