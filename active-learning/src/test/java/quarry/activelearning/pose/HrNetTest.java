package quarry.activelearning.pose;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDManager;
import ai.djl.ndarray.types.Shape;
import java.util.Map;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import quarry.activelearning.engine.Layout;
import quarry.activelearning.engine.ParameterSpec;
import quarry.activelearning.engine.ParameterSpec.Role;
import quarry.activelearning.engine.Parameters;
import quarry.activelearning.engine.Pass;
import quarry.activelearning.engine.Torch;
import quarry.activelearning.model.DropoutMask;
import quarry.activelearning.model.LossHead;

class HrNetTest {

    private static final HrNet REFERENCE = new HrNet(HrNetSize.W32, 0);
    private static final HrNet TINY = new HrNet(HrNetSize.TINY, 0);

    @Test
    void theReferenceHasTheDocumentedNumbersOfParameters() {
        assertThat(layout(REFERENCE).trainedNumbers()).isEqualTo(28_536_113);
        assertThat(headNumbers(Preset.REFERENCE)).isEqualTo(96_513);
        assertThat(parts(REFERENCE))
                .isEqualTo(Map.ofEntries(
                        Map.entry("conv1", 1_728L),
                        Map.entry("bn1", 128L),
                        Map.entry("conv2", 36_864L),
                        Map.entry("bn2", 128L),
                        Map.entry("layer1", 286_208L),
                        Map.entry("transition1", 73_792L + 147_584),
                        Map.entry("stage2", 390_848L),
                        Map.entry("transition2", 73_984L),
                        Map.entry("stage3", 6_821_632L),
                        Map.entry("transition3", 295_424L),
                        Map.entry("stage4", 20_407_232L),
                        Map.entry("final_layer", 561L)));
    }

    @Test
    void theTinyOneHasTheDocumentedNumbersOfParameters() {
        assertThat(layout(TINY).trainedNumbers()).isEqualTo(314_377);
        assertThat(headNumbers(Preset.TINY)).isEqualTo(25_857);
        assertThat(parts(TINY))
                .containsEntry("layer1", 4_928L)
                .containsEntry("transition1", 13_872L)
                .containsEntry("stage2", 13_040L)
                .containsEntry("transition2", 4_672L)
                .containsEntry("stage3", 58_608L)
                .containsEntry("transition3", 18_560L)
                .containsEntry("stage4", 197_744L)
                .containsEntry("final_layer", 153L);
    }

    @Test
    void theNamesAreThoseOfTheReference() {
        var names = layout(REFERENCE).specs().stream().map(ParameterSpec::name).toList();

        // 293 convolutions, one of them with a bias, and 292 batch norms of five arrays
        assertThat(names)
                .hasSize(293 + 1 + 5 * 292)
                .startsWith("conv1.weight", "bn1.weight", "bn1.bias", "bn1.running_mean")
                .contains(
                        "layer1.0.downsample.1.running_var",
                        "layer1.3.bn3.num_batches_tracked",
                        "transition1.0.0.weight",
                        "transition1.1.0.1.bias",
                        "transition2.2.0.0.weight",
                        "transition3.3.0.1.weight",
                        "stage2.0.branches.1.3.conv2.weight",
                        "stage3.3.fuse_layers.0.2.1.weight",
                        "stage3.0.fuse_layers.2.0.0.0.weight",
                        "stage3.0.fuse_layers.2.0.1.1.bias",
                        "stage4.2.fuse_layers.0.3.0.weight")
                .endsWith("final_layer.weight", "final_layer.bias")
                .noneMatch(name -> name.startsWith("stage4.2.fuse_layers.1"));
        assertThat(layout(REFERENCE).specs().stream()
                        .filter(spec -> spec.name().endsWith("running_mean"))
                        .mapToLong(spec -> spec.shape().size())
                        .sum())
                .isEqualTo(27_168);
    }

    @Test
    void theTappedMapsHaveTheDocumentedShapes() {
        try (var parameters = Parameters.fresh(layout(TINY), 1);
                var step = parameters.newStep()) {
            var outputs = TINY.forward(new Pass(parameters, false), step.ones(new Shape(2, 3, 128, 96)));

            assertThat(outputs.output().getShape()).isEqualTo(new Shape(2, 17, 32, 24));
            assertThat(outputs.features())
                    .extracting(NDArray::getShape)
                    .containsExactly(
                            new Shape(2, 16, 64, 48),
                            new Shape(2, 16, 32, 24),
                            new Shape(2, 64, 32, 24),
                            new Shape(2, 8, 32, 24),
                            new Shape(2, 16, 16, 12),
                            new Shape(2, 8, 32, 24),
                            new Shape(2, 16, 16, 12),
                            new Shape(2, 32, 8, 6),
                            new Shape(2, 8, 32, 24));
            outputs.features().forEach(map -> assertThat(map.min().getFloat()).isNotNegative());
        }
        assertThat(TINY.featureChannels()).containsExactly(16, 16, 64, 8, 16, 8, 16, 32, 8);
        assertThat(REFERENCE.featureChannels()).containsExactly(64, 64, 256, 32, 64, 32, 64, 128, 32);
    }

    @Test
    void convolutionsStartSmallAndTheLastBiasAtZero() {
        try (var parameters = Parameters.fresh(layout(TINY), 1)) {
            var weights = parameters.get("stage4.0.branches.3.0.conv1.weight").toFloatArray();
            double sum = 0;
            double squares = 0;
            for (float weight : weights) {
                sum += weight;
                squares += weight * weight;
            }
            assertThat(sum / weights.length).isEqualTo(0, within(3e-5));
            assertThat(Math.sqrt(squares / weights.length)).isEqualTo(0.001, within(2e-5));
            assertThat(parameters.get("final_layer.weight").toFloatArray()).doesNotContain(0);
            assertThat(parameters.get("final_layer.bias").toFloatArray()).containsOnly(0);
            assertThat(parameters.get("transition3.3.0.1.weight").toFloatArray())
                    .containsOnly(1);
        }
    }

    @Test
    void scoringClosesWhatIsNoLongerNeededAndGivesTheSameNumbers() {
        try (var parameters = Parameters.fresh(layout(TINY), 1)) {
            int arrays = parameters.arrayCount();
            var frugal = Torch.withoutGradients(() -> heatmaps(TINY, parameters, false));

            assertThat(heatmaps(TINY, parameters, false)).isEqualTo(frugal);
            assertThat(parameters.arrayCount()).isEqualTo(arrays);
        }
    }

    @Test
    void theEmbeddingIsTheAverageOfTheLastMap() {
        try (var parameters = Parameters.fresh(layout(TINY), 1);
                var step = parameters.newStep()) {
            var outputs = TINY.forward(new Pass(parameters, false), images(step));

            assertThat(TINY.embeddingSize()).hasValue(8);
            assertThat(outputs.embedding().getShape()).isEqualTo(new Shape(2, 8));
            assertThat(outputs.embedding().getFloat(1, 5))
                    .isEqualTo(outputs.features().get(8).get("1, 5").mean().getFloat(), within(1e-7f));
        }
    }

    @Test
    void trainingLeavesOutWholeChannelsOfTheLastMapAndScoringDoesNot() {
        var dropping = new HrNet(HrNetSize.TINY, 0.5);
        try (var parameters = Parameters.fresh(layout(TINY), 1)) {
            assertThat(heatmaps(dropping, parameters, false)).isEqualTo(heatmaps(TINY, parameters, false));
            assertThat(heatmaps(dropping, parameters, true)).isNotEqualTo(heatmaps(dropping, parameters, true));
        }
    }

    @Test
    void aStochasticAnswerIsTheLastLayerOfTheMaskedMap() {
        var dropping = new HrNet(HrNetSize.TINY, 0.25);
        try (var parameters = Parameters.fresh(layout(TINY), 1);
                var step = parameters.newStep()) {
            var pass = new Pass(parameters, false);
            var images = images(step);
            var outputs = dropping.forward(pass, images);

            var answers = dropping.stochasticOutputs(pass, images, outputs, 3);

            assertThat(answers).hasSize(3);
            var factors = step.create(DropoutMask.of(2, 8, 0.25), new Shape(1, 8, 1, 1));
            var masked = outputs.features().get(8).mul(factors);
            assertThat(answers.get(2).toFloatArray())
                    .isEqualTo(pass.convolution("final_layer", masked, 1).toFloatArray());
            assertThat(answers.get(0).toFloatArray())
                    .isNotEqualTo(answers.get(1).toFloatArray());
        }
    }

    private static long headNumbers(Preset preset) {
        LossHead head = new PoseLearner(preset, "person", 0).lossHead();
        var layout = new Layout();
        head.declare(layout);
        return layout.trainedNumbers();
    }

    /** Trained numbers by the first part of the name. */
    private static Map<String, Long> parts(HrNet network) {
        return layout(network).specs().stream()
                .filter(spec -> spec.role() == Role.TRAINED)
                .collect(Collectors.groupingBy(
                        spec -> spec.name().substring(0, spec.name().indexOf('.')),
                        Collectors.summingLong(spec -> spec.shape().size())));
    }

    private static NDArray images(NDManager manager) {
        return manager.linspace(-1, 1, 2 * 3 * 64 * 32).reshape(2, 3, 64, 32);
    }

    private static float[] heatmaps(HrNet network, Parameters parameters, boolean training) {
        try (var step = parameters.newStep()) {
            return network.forward(new Pass(parameters, training), images(step))
                    .output()
                    .toFloatArray();
        }
    }

    private static Layout layout(HrNet network) {
        var layout = new Layout();
        network.declare(layout);
        return layout;
    }
}
