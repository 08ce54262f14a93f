package quarry.activelearning.segmentation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDManager;
import ai.djl.ndarray.types.Shape;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import quarry.activelearning.engine.Layout;
import quarry.activelearning.engine.ParameterSpec;
import quarry.activelearning.engine.Parameters;
import quarry.activelearning.engine.Pass;
import quarry.activelearning.engine.Torch;
import quarry.activelearning.model.DropoutMask;
import quarry.activelearning.model.LossHead;
import quarry.activelearning.model.ModelSpec;
import quarry.activelearning.model.Network;
import quarry.activelearning.task.ImportedWeights;
import quarry.activelearning.weights.Tensor;

class DrnD22Test {

    private static final int CLASSES = 19;

    private final DrnD22 reference = new DrnD22(16, CLASSES, 0);
    private final DrnD22 tiny = new DrnD22(4, CLASSES, 0);

    @Test
    void theReferenceHas15890499TrainedParameters() {
        assertThat(layout(reference).trainedNumbers()).isEqualTo(15_890_499);
        assertThat(trainedNumbersByPart(reference))
                .isEqualTo(Map.of(
                        "base.0", 2_384L,
                        "base.1", 2_336L,
                        "base.2", 4_672L,
                        "base.3", 131_712L,
                        "base.4", 525_568L,
                        "base.5", 2_099_712L,
                        "base.6", 8_393_728L,
                        "base.7", 2_360_320L,
                        "base.8", 2_360_320L,
                        "seg", 9_747L));
    }

    @Test
    void theTinyOneHas997647() {
        assertThat(layout(tiny).trainedNumbers()).isEqualTo(997_647);
        assertThat(trainedNumbersByPart(tiny))
                .isEqualTo(Map.of(
                        "base.0", 596L,
                        "base.1", 152L,
                        "base.2", 304L,
                        "base.3", 8_352L,
                        "base.4", 33_088L,
                        "base.5", 131_712L,
                        "base.6", 525_568L,
                        "base.7", 147_712L,
                        "base.8", 147_712L,
                        "seg", 2_451L));
    }

    @Test
    void theHeadOfTheReferenceIsLargerThanTheNetwork() {
        assertThat(headNumbers(reference, 256, 6)).isEqualTo(19_082_241);
        assertThat(headNumbers(reference, 128, 1)).isEqualTo(267_521);
        assertThat(headNumbers(tiny, 256, 6)).isEqualTo(5_037_057);
        assertThat(headNumbers(tiny, 32, 6)).isEqualTo(629_633);
        assertThat(headNumbers(tiny, 128, 1)).isEqualTo(72_449);
    }

    @Test
    void namesAreThoseOfTheReference() {
        var names = layout(reference).specs().stream().map(ParameterSpec::name).toList();

        assertThat(names)
                .startsWith("base.0.0.weight", "base.0.1.weight", "base.0.1.bias", "base.0.1.running_mean")
                .contains(
                        "base.2.0.weight",
                        "base.3.0.conv1.weight",
                        "base.3.0.bn2.running_var",
                        "base.3.0.downsample.0.weight",
                        "base.3.0.downsample.1.num_batches_tracked",
                        "base.6.1.conv2.weight",
                        "base.8.1.bias")
                .doesNotContain("base.3.1.downsample.0.weight", "base.7.0.conv1.weight")
                .endsWith("seg.weight", "seg.bias", "up.weight")
                .doesNotHaveDuplicates();
    }

    @Test
    void aNetworkForImageNetGivesAllOfItsLevels() {
        // Given its names, and a last layer for other classes
        var spec = new ModelSpec("segmentation", "tiny", TrainIds.names(), true);
        var file = new LinkedHashMap<String, Tensor>();
        try (var parameters = Parameters.fresh(layout(tiny), 3)) {
            parameters.tensors().forEach((name, tensor) -> {
                if (name.startsWith("base.")) {
                    file.put("module.layer" + name.substring("base.".length()), tensor);
                }
            });
        }
        file.put("module.fc.weight", Tensor.of(new float[1000 * 128], 1000, 128, 1, 1));
        file.put("module.fc.bias", Tensor.of(new float[1000], 1000));

        // When
        var imported = ImportedWeights.of(spec, file, 5);

        // Then
        assertThat(imported.report().unknown()).containsExactly("fc.bias", "fc.weight");
        assertThat(imported.report().misshapen()).isEmpty();
        assertThat(imported.report().loaded()).hasSize(file.size() - 2);
        assertThat(imported.report().missing())
                .allMatch(name -> name.startsWith("loss_head.") || name.startsWith("seg.") || name.equals("up.weight"));
        assertThat(imported.model().tensors().get("base.6.1.conv2.weight").bytes())
                .isEqualTo(file.get("module.layer6.1.conv2.weight").bytes());
    }

    @Test
    void otherNamesAreLeftAlone() {
        for (var name :
                List.of("base.3.0.conv1.weight", "seg.bias", "loss_head.FC1.weight", "fc.weight", "mylayer3.0")) {
            assertThat(tiny.ownName(name)).isEqualTo(name);
        }
        assertThat(tiny.ownName("base.layer8.0.weight")).isEqualTo("base.8.0.weight");
    }

    @Test
    void theUpsamplingOfAFileIsTheBilinearKernelForEachClass() {
        try (var parameters = Parameters.fresh(layout(tiny), 1)) {
            var kernels = parameters.get("up.weight");

            assertThat(kernels.getShape()).isEqualTo(new Shape(CLASSES, 1, 16, 16));
            assertThat(kernels.get("7, 0").toFloatArray()).isEqualTo(BilinearUpsampling.kernel());
            assertThat(parameters.trained()).doesNotContainKey("up.weight");
        }
    }

    @Test
    void weightsBeginAsDocumented() {
        try (var parameters = Parameters.fresh(layout(reference), 1)) {
            assertThat(deviation(parameters.get("base.0.0.weight"))).isEqualTo(0.050508, within(0.002));
            assertThat(deviation(parameters.get("base.7.0.weight"))).isEqualTo(0.020833, within(0.0001));
            assertThat(deviation(parameters.get("seg.weight"))).isEqualTo(0.324443, within(0.01));
            assertThat(parameters.get("seg.bias").toFloatArray()).containsOnly(0);
            assertThat(parameters.get("base.5.0.bn1.weight").toFloatArray()).containsOnly(1);
            assertThat(parameters.get("base.5.0.bn1.bias").toFloatArray()).containsOnly(0);
        }
    }

    @Test
    void tenFeaturesAreTapped() {
        try (var parameters = Parameters.fresh(layout(tiny), 1);
                var step = parameters.newStep()) {
            var outputs = tiny.forward(new Pass(parameters, false), images(step));

            assertThat(tiny.featureChannels()).containsExactly(4, 8, 16, 32, 64, 128, 128, 128, 19, 19);
            assertThat(reference.featureChannels()).containsExactly(16, 32, 64, 128, 256, 512, 512, 512, 19, 19);
            assertThat(outputs.features())
                    .extracting(NDArray::getShape)
                    .containsExactly(
                            new Shape(2, 4, 64, 128),
                            new Shape(2, 8, 32, 64),
                            new Shape(2, 16, 16, 32),
                            new Shape(2, 32, 8, 16),
                            new Shape(2, 64, 8, 16),
                            new Shape(2, 128, 8, 16),
                            new Shape(2, 128, 8, 16),
                            new Shape(2, 128, 8, 16),
                            new Shape(2, 19, 8, 16),
                            new Shape(2, 19, 64, 128));
            assertThat(outputs.features().get(9)).isSameAs(outputs.output());
        }
    }

    @Test
    void theOutputIsTheLogarithmOfProbabilitiesAndTheEmbeddingAnAverage() {
        try (var parameters = Parameters.fresh(layout(tiny), 1);
                var step = parameters.newStep()) {
            var outputs = tiny.forward(new Pass(parameters, false), images(step));

            var sums = outputs.output().exp().sum(new int[] {1}).toFloatArray();
            assertThat(sums).hasSize(2 * 64 * 128);
            for (float sum : sums) {
                assertThat(sum).isEqualTo(1, within(1e-5f));
            }
            var averages = outputs.features().get(7).sum(new int[] {2, 3}).div(8 * 16);
            assertThat(outputs.embedding().getShape()).isEqualTo(new Shape(2, 128));
            assertThat(outputs.embedding().toFloatArray()).containsExactly(averages.toFloatArray(), within(1e-5f));
            assertThat(tiny.embeddingSize()).hasValue(128);
        }
    }

    @Test
    void anImageIsSeenAloneWhenItIsNotTrained() {
        try (var parameters = Parameters.fresh(layout(tiny), 1);
                var step = parameters.newStep()) {
            var pass = new Pass(parameters, false);
            var both = tiny.forward(pass, images(step)).output();
            var second = tiny.forward(pass, images(step).get("1:")).output();

            assertThat(both.get("1:").toFloatArray()).containsExactly(second.toFloatArray(), within(1e-4f));
        }
    }

    @Test
    void everyTrainedNumberGetsAGradient() {
        try (var parameters = Parameters.fresh(layout(tiny), 1);
                var step = parameters.newStep()) {
            parameters.requireGradients();
            Torch.recording(() -> {
                var output =
                        tiny.forward(new Pass(parameters, true), images(step)).output();
                Torch.backward(output.get(":, 3").sum());
                return null;
            });

            parameters.trained().forEach((name, weight) -> {
                try (var gradient = weight.getGradient()) {
                    assertThat(gradient.abs().sum().getFloat()).as(name).isPositive();
                }
            });
        }
    }

    @Test
    void trainingLeavesOutPartOfTheMapsOnlyIfAskedTo() {
        var dropping = new DrnD22(4, CLASSES, 0.5);
        try (var parameters = Parameters.fresh(layout(tiny), 1);
                var step = parameters.newStep()) {
            var scoring = new Pass(parameters, false);
            var training = new Pass(parameters, true);

            assertThat(output(dropping, scoring, step)).isEqualTo(output(tiny, scoring, step));
            assertThat(output(tiny, training, step)).isEqualTo(output(tiny, training, step));
            assertThat(output(dropping, training, step)).isNotEqualTo(output(dropping, training, step));
            assertThat(shareOfZeros(
                            dropping.forward(training, images(step)).features().get(2)))
                    .isGreaterThan(0.5);
        }
    }

    @Test
    void stochasticAnswersRunAgainFromTheThirdLevelOn() {
        try (var parameters = Parameters.fresh(layout(tiny), 1);
                var step = parameters.newStep()) {
            var pass = new Pass(parameters, false);
            var images = images(step);
            var outputs = tiny.forward(pass, images);

            var answers = tiny.stochasticOutputs(pass, images, outputs, 3);
            var again = tiny.stochasticOutputs(pass, images, outputs, 2);

            assertThat(answers).hasSize(3);
            assertThat(answers.get(0).getShape()).isEqualTo(outputs.output().getShape());
            assertThat(answers.get(1).toFloatArray())
                    .isEqualTo(again.get(1).toFloatArray())
                    .isNotEqualTo(answers.get(0).toFloatArray())
                    .isNotEqualTo(outputs.output().toFloatArray());
        }
    }

    @Test
    void withNothingLeftOutAStochasticAnswerIsTheAnswer() {
        // a rate so small that the masks leave nothing out
        var hardly = new DrnD22(4, CLASSES, 1e-12);
        assertThat(DropoutMask.of(3, 16 * 16 * 32, 1e-12)).containsOnly(1);
        try (var parameters = Parameters.fresh(layout(tiny), 1);
                var step = parameters.newStep()) {
            var pass = new Pass(parameters, false);
            var images = images(step);
            var outputs = hardly.forward(pass, images);

            assertThat(hardly.stochasticOutputs(pass, images, outputs, 1).get(0).toFloatArray())
                    .isEqualTo(outputs.output().toFloatArray());
        }
    }

    private static Map<String, Long> trainedNumbersByPart(DrnD22 network) {
        return layout(network).specs().stream()
                .filter(spec -> spec.role() == ParameterSpec.Role.TRAINED)
                .collect(Collectors.groupingBy(
                        spec -> spec.name().startsWith("base.") ? spec.name().substring(0, 6) : "seg",
                        Collectors.summingLong(spec -> spec.shape().size())));
    }

    private static long headNumbers(DrnD22 network, int width, int cells) {
        var layout = new Layout();
        new LossHead(network.featureChannels(), width, cells).declare(layout);
        return layout.trainedNumbers();
    }

    private static Layout layout(Network network) {
        var layout = new Layout();
        network.declare(layout);
        return layout;
    }

    private static float[] output(DrnD22 network, Pass pass, NDManager step) {
        return network.forward(pass, images(step)).output().toFloatArray();
    }

    private static NDArray images(NDManager manager) {
        return manager.linspace(-3, 3, 2 * 3 * 64 * 128).sin().reshape(2, 3, 64, 128);
    }

    private static double deviation(NDArray array) {
        return Math.sqrt(array.square().mean().getFloat());
    }

    private static double shareOfZeros(NDArray array) {
        int zeros = 0;
        for (float number : array.toFloatArray()) {
            zeros += number == 0 ? 1 : 0;
        }
        return (double) zeros / (double) array.size();
    }
}
