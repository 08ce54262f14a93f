package quarry.activelearning.detection;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDManager;
import ai.djl.ndarray.index.NDIndex;
import ai.djl.ndarray.types.Shape;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import quarry.activelearning.engine.Layout;
import quarry.activelearning.engine.ParameterSpec;
import quarry.activelearning.engine.Parameters;
import quarry.activelearning.engine.Pass;
import quarry.activelearning.engine.Torch;
import quarry.activelearning.model.LossHead;
import quarry.activelearning.model.ModelSpec;
import quarry.activelearning.task.Blueprint;

class SsdTest {

    private static final List<String> THREE = List.of("a", "b", "c");

    private final Ssd tiny = new Ssd(SsdShape.TINY, 3, 0);

    @Test
    void everyPresetHasTheDocumentedNumberOfParameters() {
        assertThat(layout(new Ssd(SsdShape.REFERENCE, 20, 0)).trainedNumbers()).isEqualTo(26_285_486);
        assertThat(head(SsdShape.REFERENCE).trainedNumbers()).isEqualTo(361_985);
        assertThat(layout(tiny).trainedNumbers()).isEqualTo(1_616_144);
        assertThat(head(SsdShape.TINY).trainedNumbers()).isEqualTo(74_753);
        assertThat(Blueprint.of(new ModelSpec("detection", "tiny", THREE, true))
                        .layout()
                        .trainedNumbers())
                .isEqualTo(1_616_144 + 74_753);
    }

    @Test
    void theReferenceIsMadeOfTheDocumentedParts() {
        var layout = layout(new Ssd(SsdShape.REFERENCE, 20, 0));

        assertThat(numbers(layout, "vgg.")).isEqualTo(20_483_904);
        assertThat(numbers(layout, "L2Norm.")).isEqualTo(512);
        assertThat(numbers(layout, "extras.")).isEqualTo(2_459_520);
        assertThat(numbers(layout, "loc.")).isEqualTo(534_648);
        assertThat(numbers(layout, "conf.")).isEqualTo(2_806_902);
        assertThat(numbers(layout, "vgg.0.")).isEqualTo(1_792);
        assertThat(numbers(layout, "vgg.31.")).isEqualTo(4_719_616);
        assertThat(numbers(layout, "extras.1.")).isEqualTo(1_180_160);
        assertThat(numbers(layout, "loc.1.")).isEqualTo(221_208);
        assertThat(numbers(layout, "conf.3.")).isEqualTo(290_430);
    }

    @Test
    void theNamesAreThoseOfTheReference() {
        var names = layout(new Ssd(SsdShape.REFERENCE, 20, 0)).specs().stream()
                .map(ParameterSpec::name)
                .toList();

        var expected = Stream.of(
                        both("vgg", 0, 2, 5, 7, 10, 12, 14, 17, 19, 21, 24, 26, 28, 31, 33),
                        Stream.of("L2Norm.weight"),
                        both("extras", 0, 1, 2, 3, 4, 5, 6, 7),
                        both("loc", 0, 1, 2, 3, 4, 5),
                        both("conf", 0, 1, 2, 3, 4, 5))
                .flatMap(part -> part)
                .toList();
        assertThat(names).isEqualTo(expected);
    }

    @Test
    void thereIsAnAnswerForEachPriorAndAFeatureForEachMap() {
        try (var parameters = Parameters.fresh(layout(tiny), 1);
                var step = parameters.newStep()) {
            var outputs = tiny.forward(new Pass(parameters, false), images(step));

            assertThat(outputs.output().getShape()).isEqualTo(new Shape(2, 850, 4 + 4));
            assertThat(outputs.features())
                    .extracting(NDArray::getShape)
                    .containsExactly(
                            new Shape(2, 128, 12, 12),
                            new Shape(2, 256, 6, 6),
                            new Shape(2, 128, 3, 3),
                            new Shape(2, 64, 1, 1));
            outputs.features().forEach(map -> assertThat(map.min().getFloat()).isNotNegative());
            assertThat(tiny.featureChannels()).containsExactly(128, 256, 128, 64);
            assertThat(tiny.embeddingSize()).hasValue(256);
            assertThat(outputs.embedding().getShape()).isEqualTo(new Shape(2, 256));
            assertThat(outputs.embedding().getFloat(1, 7))
                    .isEqualTo(outputs.features().get(1).get("1, 7").mean().getFloat(), within(1e-5f));
        }
    }

    @Test
    void theReferenceSeesSixMapsAndAnswersFor8732Priors() {
        var network = new Ssd(SsdShape.REFERENCE, 20, 0);
        try (var parameters = Parameters.fresh(layout(network), 1);
                var step = parameters.newStep()) {
            Torch.withoutGradients(() -> {
                var outputs = network.forward(new Pass(parameters, false), step.ones(new Shape(1, 3, 300, 300)));

                assertThat(outputs.output().getShape()).isEqualTo(new Shape(1, 8732, 25));
                assertThat(outputs.features())
                        .extracting(NDArray::getShape)
                        .containsExactly(
                                new Shape(1, 512, 38, 38),
                                new Shape(1, 1024, 19, 19),
                                new Shape(1, 512, 10, 10),
                                new Shape(1, 256, 5, 5),
                                new Shape(1, 256, 3, 3),
                                new Shape(1, 256, 1, 1));
                return null;
            });
        }
    }

    @Test
    void theNormGivesEachPixelTheLearnedLength() {
        try (var parameters = Parameters.fresh(layout(tiny), 1);
                var step = parameters.newStep()) {
            var map = step.randomUniform(0, 1, new Shape(1, 128, 2, 2));
            map.set(new NDIndex("0, :, 1, 1"), 0f);
            map.setRequiresGradient(true);

            var normalised = Torch.recording(() -> {
                var result = L2Norm.forward(new Pass(parameters, true), map);
                Torch.backward(result.sum());
                return result;
            });

            var lengths = normalised.square().sum(new int[] {1}).sqrt().toFloatArray();
            assertThat(lengths).containsExactly(new float[] {20, 20, 20, 0}, within(1e-4f));
            for (float number : map.getGradient().toFloatArray()) {
                assertThat(number).isFinite();
            }
        }
    }

    @Test
    void scoringClosesWhatIsNoLongerNeededAndGivesTheSameNumbers() {
        try (var parameters = Parameters.fresh(layout(tiny), 1)) {
            var frugal = Torch.withoutGradients(() -> outputs(tiny, parameters, false));
            int arrays = parameters.arrayCount();

            assertThat(outputs(tiny, parameters, true)).isEqualTo(frugal);
            assertThat(parameters.arrayCount()).isEqualTo(arrays);
        }
    }

    @Test
    void trainingLeavesOutPartOfTheLastMapAndScoringDoesNot() {
        var dropping = new Ssd(SsdShape.TINY, 3, 0.5);
        try (var parameters = Parameters.fresh(layout(tiny), 1)) {
            assertThat(outputs(dropping, parameters, false)).isEqualTo(outputs(tiny, parameters, false));
            assertThat(outputs(dropping, parameters, true)).isNotEqualTo(outputs(dropping, parameters, true));
        }
    }

    @Test
    void aStochasticAnswerDiffersOnlyBehindTheBackbone() {
        try (var parameters = Parameters.fresh(layout(tiny), 1);
                var step = parameters.newStep()) {
            var pass = new Pass(parameters, false);
            var outputs = tiny.forward(pass, images(step));

            var answers = tiny.stochasticOutputs(pass, images(step), outputs, 2);

            assertThat(answers).hasSize(2);
            for (var answer : answers) {
                assertThat(answer.getShape()).isEqualTo(outputs.output().getShape());
                assertThat(answer.get(":, :576").toFloatArray())
                        .isEqualTo(outputs.output().get(":, :576").toFloatArray());
                assertThat(answer.get(":, 576:").toFloatArray())
                        .isNotEqualTo(outputs.output().get(":, 576:").toFloatArray());
            }
            assertThat(answers.get(0).toFloatArray())
                    .isNotEqualTo(answers.get(1).toFloatArray());
            assertThat(tiny.stochasticOutputs(pass, images(step), outputs, 2)
                            .get(1)
                            .toFloatArray())
                    .isEqualTo(answers.get(1).toFloatArray());
        }
    }

    @Test
    void aStochasticAnswerWithoutDropoutIsTheAnswer() {
        // Given a rate that leaves out nothing
        var keeping = new Ssd(SsdShape.TINY, 3, Double.MIN_VALUE);
        try (var parameters = Parameters.fresh(layout(tiny), 1);
                var step = parameters.newStep()) {
            var pass = new Pass(parameters, false);
            var outputs = keeping.forward(pass, images(step));

            assertThat(keeping.stochasticOutputs(pass, images(step), outputs, 1)
                            .get(0)
                            .toFloatArray())
                    .containsExactly(outputs.output().toFloatArray(), within(1e-5f));
        }
    }

    private static Stream<String> both(String prefix, int... places) {
        return Arrays.stream(places)
                .boxed()
                .flatMap(place -> Stream.of(prefix + "." + place + ".weight", prefix + "." + place + ".bias"));
    }

    private static long numbers(Layout layout, String prefix) {
        return layout.specs().stream()
                .filter(spec -> spec.name().startsWith(prefix))
                .mapToLong(spec -> spec.shape().size())
                .sum();
    }

    private static NDArray images(NDManager manager) {
        return manager.linspace(-100, 100, 2 * 3 * 96 * 96).reshape(2, 3, 96, 96);
    }

    private static float[] outputs(Ssd network, Parameters parameters, boolean training) {
        try (var step = parameters.newStep()) {
            return network.forward(new Pass(parameters, training), images(step))
                    .output()
                    .toFloatArray();
        }
    }

    private static Layout layout(Ssd network) {
        var layout = new Layout();
        network.declare(layout);
        return layout;
    }

    private static Layout head(SsdShape shape) {
        var layout = new Layout();
        new LossHead(shape.channels(), Preset.HEAD_WIDTH, 1).declare(layout);
        return layout;
    }
}
