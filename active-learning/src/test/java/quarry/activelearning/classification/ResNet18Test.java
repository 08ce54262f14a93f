package quarry.activelearning.classification;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDManager;
import ai.djl.ndarray.types.Shape;
import java.util.List;
import org.junit.jupiter.api.Test;
import quarry.activelearning.engine.Layout;
import quarry.activelearning.engine.ParameterSpec;
import quarry.activelearning.engine.Parameters;
import quarry.activelearning.engine.Pass;
import quarry.activelearning.engine.Torch;
import quarry.activelearning.model.DropoutMask;
import quarry.activelearning.model.ModelSpec;
import quarry.activelearning.task.Blueprint;

class ResNet18Test {

    private static final List<String> TEN = List.of("0", "1", "2", "3", "4", "5", "6", "7", "8", "9");

    @Test
    void theReferenceHasTheDocumentedNumberOfParameters() {
        assertThat(layout(new ResNet18(64, 10, 0)).trainedNumbers()).isEqualTo(11_173_962);
        assertThat(Blueprint.of(new ModelSpec("classification", "reference", TEN, true))
                        .layout()
                        .trainedNumbers())
                .isEqualTo(11_297_867);
    }

    @Test
    void theNamesAreThoseOfTheReference() {
        var names = layout(new ResNet18(64, 10, 0)).specs().stream()
                .map(ParameterSpec::name)
                .toList();

        assertThat(names)
                .hasSize(62 + 60)
                .startsWith(
                        "conv1.weight",
                        "bn1.weight",
                        "bn1.bias",
                        "bn1.running_mean",
                        "bn1.running_var",
                        "bn1.num_batches_tracked",
                        "layer1.0.conv1.weight")
                .contains("layer2.0.shortcut.0.weight", "layer2.0.shortcut.1.running_var", "layer4.1.bn2.bias")
                .endsWith("linear.weight", "linear.bias");
    }

    @Test
    void eachStageHalvesTheMapAndDoublesTheChannels() {
        var network = new ResNet18(4, 3, 0);
        try (var parameters = Parameters.fresh(layout(network), 1);
                var step = parameters.newStep()) {
            var outputs = network.forward(new Pass(parameters, false), step.ones(new Shape(2, 3, 32, 32)));

            assertThat(outputs.output().getShape()).isEqualTo(new Shape(2, 3));
            assertThat(outputs.features())
                    .extracting(NDArray::getShape)
                    .containsExactly(
                            new Shape(2, 4, 32, 32),
                            new Shape(2, 8, 16, 16),
                            new Shape(2, 16, 8, 8),
                            new Shape(2, 32, 4, 4));
            outputs.features().forEach(map -> assertThat(map.min().getFloat()).isNotNegative());
        }
    }

    @Test
    void scoringClosesWhatIsNoLongerNeededAndGivesTheSameNumbers() {
        var network = new ResNet18(4, 3, 0);
        try (var parameters = Parameters.fresh(layout(network), 1)) {
            var frugal = Torch.withoutGradients(() -> outputs(network, parameters));
            int arrays = parameters.arrayCount();

            assertThat(outputs(network, parameters)).isEqualTo(frugal);
            assertThat(parameters.arrayCount()).isEqualTo(arrays);
        }
    }

    @Test
    void trainingUpdatesTheRunningStatisticsByATenth() {
        var network = new ResNet18(4, 3, 0);
        try (var parameters = Parameters.fresh(layout(network), 1);
                var step = parameters.newStep()) {
            var images = step.randomUniform(-1, 1, new Shape(4, 3, 32, 32));
            var stem = new Pass(parameters, false).convolution("conv1", images, 1);
            float mean = stem.get(":, 0").mean().getFloat();

            network.forward(new Pass(parameters, true), images);

            assertThat(parameters.get("bn1.running_mean").toFloatArray()[0]).isEqualTo(0.1f * mean, within(1e-5f));
        }
    }

    @Test
    void theEmbeddingIsWhatTheLastLayerReads() {
        var network = new ResNet18(4, 3, 0);
        try (var parameters = Parameters.fresh(layout(network), 1);
                var step = parameters.newStep()) {
            var pass = new Pass(parameters, false);
            var outputs = network.forward(pass, images(step));

            assertThat(network.embeddingSize()).hasValue(32);
            assertThat(outputs.embedding().getShape()).isEqualTo(new Shape(2, 32));
            var lastMap = outputs.features().get(3);
            assertThat(outputs.embedding().getFloat(1, 7))
                    .isEqualTo(lastMap.get("1, 7").mean().getFloat(), within(1e-6f));
            assertThat(pass.linear("linear", outputs.embedding()).toFloatArray())
                    .isEqualTo(outputs.output().toFloatArray());
        }
    }

    @Test
    void trainingLeavesOutPartOfTheEmbeddingAndScoringDoesNot() {
        var plain = new ResNet18(4, 3, 0);
        var dropping = new ResNet18(4, 3, 0.5);
        try (var parameters = Parameters.fresh(layout(plain), 1);
                var step = parameters.newStep()) {
            var scoring = new Pass(parameters, false);
            var training = new Pass(parameters, true);

            assertThat(dropping.forward(scoring, images(step)).output().toFloatArray())
                    .isEqualTo(plain.forward(scoring, images(step)).output().toFloatArray());
            assertThat(dropping.forward(training, images(step)).output().toFloatArray())
                    .isNotEqualTo(
                            dropping.forward(training, images(step)).output().toFloatArray());
        }
    }

    @Test
    void aStochasticAnswerIsTheLastLayerOfTheMaskedEmbedding() {
        var network = new ResNet18(4, 3, 0.25);
        try (var parameters = Parameters.fresh(layout(network), 1);
                var step = parameters.newStep()) {
            var pass = new Pass(parameters, false);
            var images = images(step);
            var outputs = network.forward(pass, images);

            var answers = network.stochasticOutputs(pass, images, outputs, 3);

            assertThat(answers).hasSize(3);
            var masked = DropoutMask.apply(outputs.embedding(), 2, 0.25);
            assertThat(answers.get(2).toFloatArray())
                    .isEqualTo(pass.linear("linear", masked).toFloatArray());
            assertThat(answers.get(0).toFloatArray())
                    .isNotEqualTo(answers.get(1).toFloatArray());
        }
    }

    private static NDArray images(NDManager manager) {
        return manager.linspace(-1, 1, 2 * 3 * 32 * 32).reshape(2, 3, 32, 32);
    }

    private static float[] outputs(ResNet18 network, Parameters parameters) {
        try (var step = parameters.newStep()) {
            return network.forward(new Pass(parameters, false), images(step))
                    .output()
                    .toFloatArray();
        }
    }

    private static Layout layout(ResNet18 network) {
        var layout = new Layout();
        network.declare(layout);
        return layout;
    }
}
