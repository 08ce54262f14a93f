package quarry.activelearning.block;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDList;
import ai.djl.ndarray.NDManager;
import ai.djl.ndarray.types.DataType;
import ai.djl.ndarray.types.Shape;
import ai.djl.nn.Activation;
import ai.djl.nn.Block;
import ai.djl.nn.LambdaBlock;
import ai.djl.nn.SequentialBlock;
import ai.djl.nn.convolutional.Conv2d;
import ai.djl.nn.core.Linear;
import ai.djl.nn.pooling.Pool;
import ai.djl.training.ParameterStore;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import quarry.activelearning.engine.Layout;
import quarry.activelearning.engine.Parameters;
import quarry.activelearning.engine.Pass;
import quarry.activelearning.engine.Tensors;
import quarry.activelearning.engine.Torch;
import quarry.activelearning.model.LossHead;
import quarry.activelearning.weights.Tensor;

class LossPredictingBlockTest {

    private static final Shape IMAGES = new Shape(5, 3, 8, 8);

    private final NDManager manager = NDManager.newBaseManager();

    @AfterEach
    void close() {
        manager.close();
    }

    @Test
    void theHeadIsThatOfTheLibrary() throws Exception {
        // Given
        var network = network();
        var block = new LossPredictingBlock(network, List.of("01Conv2d", "high"), 4);
        block.initialize(manager, DataType.FLOAT32, IMAGES);
        var images = images();

        // When
        var answer = forward(block, images);

        // Then
        var low = forward(network.getChildren().get(0).getValue(), images).head();
        var high = low.getNDArrayInternal().relu();
        assertThat(answer.get(0).toFloatArray())
                .isEqualTo(forward(network, images).head().toFloatArray());
        var head = new LossHead(List.of(6, 6), 4, 1);
        var layout = new Layout();
        head.declare(layout);
        try (var parameters = Parameters.of(layout, tensors(block))) {
            var expected = head.forward(new Pass(parameters, false), List.of(low, high));
            assertThat(answer.get(1).toFloatArray()).containsExactly(expected.toFloatArray(), within(1e-6f));
        }
    }

    @Test
    void scoresComeInTheOrderOfTheImages() {
        var block = new LossPredictingBlock(network(), List.of("high"), 4);
        block.initialize(manager, DataType.FLOAT32, IMAGES);
        var many = manager.randomUniform(-1, 1, new Shape(130, 3, 8, 8));
        int arrays = manager.getManagedArrays().size();

        var losses = block.predictedLosses(many);

        assertThat(manager.getManagedArrays()).hasSize(arrays);
        double last = forward(block, many.get("129:130")).get(1).getFloat(0);
        assertThat(losses).hasSize(130);
        assertThat(losses[129]).isEqualTo(last, within(1e-6));
    }

    @Test
    void cutFeaturesKeepTheHeadFromTeachingTheNetwork() {
        // Given
        var network = network();
        var block = new LossPredictingBlock(network, List.of("high"), 16);
        block.initialize(manager, DataType.FLOAT32, IMAGES);
        var weight = network.getChildren()
                .get(0)
                .getValue()
                .getDirectParameters()
                .get("weight")
                .getArray();

        // When
        learn(block);
        float attached = weight.getGradient().abs().sum().getFloat();
        weight.getGradient().muli(0);
        block.cutFeatures(true);
        learn(block);

        // Then
        assertThat(attached).isPositive();
        assertThat(weight.getGradient().abs().sum().getFloat()).isZero();
    }

    private void learn(Block block) {
        Torch.recording(() -> {
            var answer = block.forward(new ParameterStore(manager, false), new NDList(images()), true);
            Torch.backward(answer.get(1).sum());
            return null;
        });
    }

    @Test
    void anyBlockMayBringItsFeatureMapsItself() {
        var own = new LambdaBlock(LossPredictingBlockTest::outputAndTwoMaps);
        var block = new LossPredictingBlock(own, 2, 4);

        block.initialize(manager, DataType.FLOAT32, IMAGES);

        assertThat(forward(block, images()))
                .extracting(NDArray::getShape)
                .containsExactly(new Shape(5, 3), new Shape(5));
        assertThat(block.getOutputShapes(new Shape[] {IMAGES})).containsExactly(new Shape(5, 3), new Shape(5));
    }

    private static NDList outputAndTwoMaps(NDList images) {
        var sums = images.head().sum(new int[] {2, 3});
        return new NDList(sums, images.head(), sums);
    }

    @Test
    void aNameThatIsUnknownOrNotUniqueIsRefused() {
        var network = network();
        assertThatThrownBy(() -> new LossPredictingBlock(network, List.of("middle"), 4))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("0 blocks are called 'middle'; there are 01Conv2d, 02LambdaBlock or high, "
                        + "03LambdaBlock or globalAvgPool2d, 04Linear");
        var twice = new SequentialBlock().addSingleton(Activation::relu, "same").addSingleton(Activation::relu, "same");
        assertThatThrownBy(() -> new LossPredictingBlock(twice, List.of("same"), 4))
                .hasMessageStartingWith("2 blocks are called 'same'");
        var lambda = new LambdaBlock(list -> list);
        assertThatThrownBy(() -> new LossPredictingBlock(lambda, List.of("same"), 4))
                .hasMessageStartingWith("only a SequentialBlock has feature maps by name");
    }

    private static SequentialBlock network() {
        return new SequentialBlock()
                .add(Conv2d.builder()
                        .setKernelShape(new Shape(3, 3))
                        .setFilters(6)
                        .build())
                .addSingleton(Activation::relu, "high")
                .add(Pool.globalAvgPool2dBlock())
                .add(Linear.builder().setUnits(2).build());
    }

    private NDArray images() {
        return manager.linspace(-1, 1, 5 * 3 * 8 * 8).reshape(IMAGES);
    }

    private NDList forward(Block block, NDArray images) {
        return block.forward(new ParameterStore(manager, false), new NDList(images), false);
    }

    /** The head's numbers by the library's names. */
    private static Map<String, Tensor> tensors(LossPredictingBlock block) {
        var tensors = new TreeMap<String, Tensor>();
        for (var child : block.getChildren()) {
            // DJL numbers its children: 02FC1
            var layer = "loss_head." + child.getKey().substring(2);
            for (var parameter : child.getValue().getDirectParameters()) {
                tensors.put(
                        layer + "." + parameter.getKey(),
                        Tensors.of(parameter.getValue().getArray()));
            }
        }
        return tensors;
    }
}
