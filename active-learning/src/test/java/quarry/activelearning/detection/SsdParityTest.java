package quarry.activelearning.detection;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDManager;
import ai.djl.ndarray.types.Shape;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import quarry.activelearning.engine.Layout;
import quarry.activelearning.engine.Optimizer;
import quarry.activelearning.engine.Parameters;
import quarry.activelearning.engine.Pass;
import quarry.activelearning.engine.Sgd;
import quarry.activelearning.engine.Torch;
import quarry.activelearning.model.RankingLoss;
import quarry.activelearning.weights.Safetensors;
import quarry.activelearning.weights.Tensor;

/**
 * The same network, weights and images in PyTorch 1.13, where {@code parity/detection/make.py} wrote its answers down.
 * The weights come from a formula that both know.
 */
class SsdParityTest {

    private static final double CLOSE = 1e-3;
    private static final int IMAGES_STREAM = 1000;
    private static final int SIDE = 96;

    private static final List<Scene> SCENES = List.of(
            scene(annotated(0, new Box(0.1, 0.2, 0.4, 0.6)), annotated(2, new Box(0.5, 0.5, 0.95, 0.9))),
            scene(annotated(1, new Box(0.3, 0.1, 0.8, 0.45))));

    private final DetectionLearner learner =
            new DetectionLearner(Preset.TINY, List.of("a", "b", "c"), 0, DetectionSettings.USUAL);
    private final Layout layout = new Layout();
    private final Map<String, Tensor> expected = answers();

    @BeforeEach
    void build() {
        Torch.useThreads(1);
        learner.network().declare(layout);
        learner.lossHead().declare(layout);
    }

    @Test
    void everyAnswerIsThatOfPython() throws IOException {
        try (var parameters = Parameters.of(layout, weights());
                var step = parameters.newStep()) {
            Torch.withoutGradients(() -> {
                var pass = new Pass(parameters, false);
                var outputs = learner.network().forward(pass, images(step));

                learner.named(outputs.output()).forEach(this::same);
                same("embedding", outputs.embedding());
                for (int k = 0; k < outputs.features().size(); k++) {
                    var map = Torch.adaptiveAveragePool(outputs.features().get(k), 1);
                    same("feature." + k, map.reshape(2, -1));
                }
                same("loss", learner.lossHead().forward(pass, outputs.features()));
                same("losses", learner.losses(outputs.output(), SCENES));
                return null;
            });
        }
    }

    @Test
    void fourStepsHaveTheLossesAndEndWithTheWeightsOfPython() throws IOException {
        try (var parameters = Parameters.of(layout, weights())) {
            parameters.requireGradients();
            var sgd = new Sgd(parameters, 0.9, 5e-4);
            for (int i = 0; i < 4; i++) {
                step(parameters, i);
                if (i == 0) {
                    same("gradients", lengths(parameters, true));
                }
                Optimizer.clip(parameters, 10);
                sgd.step(1e-3);
            }
            same("after", lengths(parameters, false));
        }
    }

    private void step(Parameters parameters, int number) {
        try (var step = parameters.newStep()) {
            Torch.recording(() -> {
                var pass = new Pass(parameters, true);
                var outputs = learner.network().forward(pass, images(step));
                var losses = learner.losses(outputs.output(), SCENES);
                var predicted = learner.lossHead().forward(pass, outputs.features());
                var ranking = RankingLoss.of(predicted, losses, RankingLoss.MARGIN);
                var total = learner.stepLoss(losses, SCENES).add(ranking.mul(0.1f));
                same("rankings", number, ranking.getFloat());
                same("totals", number, total.getFloat());
                Torch.backward(total);
                return null;
            });
        }
    }

    /** Euclidean lengths of all weights, or of their gradients. */
    private static float[] lengths(Parameters parameters, boolean ofGradients) {
        var lengths = new ArrayList<Double>();
        for (var weight : parameters.trained().values()) {
            try (NDArray numbers = ofGradients ? weight.getGradient() : weight.duplicate()) {
                double sum = 0;
                for (float number : numbers.toFloatArray()) {
                    sum += (double) number * number;
                }
                lengths.add(Math.sqrt(sum));
            }
        }
        return floats(lengths);
    }

    private void same(String name, NDArray actual) {
        assertThat(actual.getShape())
                .as(name)
                .isEqualTo(new Shape(expected.get(name).shape()));
        same(name, actual.toFloatArray());
    }

    private void same(String name, float[] actual) {
        assertThat(actual).as(name).hasSameSizeAs(numbers(name));
        for (int i = 0; i < actual.length; i++) {
            same(name, i, actual[i]);
        }
    }

    private void same(String name, int index, float actual) {
        float number = numbers(name)[index];
        assertThat(actual).as("%s %d", name, index).isEqualTo(number, within((float)
                (CLOSE * Math.max(1, Math.abs(number)))));
    }

    private float[] numbers(String name) {
        var bytes = expected.get(name).bytes();
        var numbers = new float[bytes.remaining() / Float.BYTES];
        bytes.asFloatBuffer().get(numbers);
        return numbers;
    }

    /** Every array from a stream of its own, in the order of the layout. */
    private Map<String, Tensor> weights() {
        var weights = new LinkedHashMap<String, Tensor>();
        for (var spec : layout.specs()) {
            var shape = spec.shape();
            var numbers = formula(weights.size() + 1, (int) shape.size(), bound(spec.name(), shape));
            if (spec.name().startsWith("L2Norm")) {
                for (int i = 0; i < numbers.length; i++) {
                    numbers[i] += 20;
                }
            }
            weights.put(spec.name(), Tensor.of(numbers, shape.getShape()));
        }
        return weights;
    }

    private static double bound(String name, Shape shape) {
        if (shape.dimension() == 1) {
            return 0.1;
        }
        double place = shape.slice(2).size();
        double fan = place * (name.startsWith("vgg") ? shape.get(0) : shape.get(0) + shape.get(1));
        return Math.sqrt(6 / fan);
    }

    private static NDArray images(NDManager manager) {
        return manager.create(formula(IMAGES_STREAM, 2 * 3 * SIDE * SIDE, 100), new Shape(2, 3, SIDE, SIDE));
    }

    /** Uniform in -bound..bound: SplitMix64 of (stream << 32 | index), its upper 24 bits. */
    private static float[] formula(long stream, int count, double bound) {
        var numbers = new float[count];
        for (int i = 0; i < count; i++) {
            long z = (stream << 32) + i + 0x9E3779B97F4A7C15L;
            z = (z ^ (z >>> 30)) * 0xBF58476D1CE4E5B9L;
            z = (z ^ (z >>> 27)) * 0x94D049BB133111EBL;
            z ^= z >>> 31;
            numbers[i] = (float) (((z >>> 40) * 0x1p-23 - 1) * bound);
        }
        return numbers;
    }

    private static float[] floats(List<Double> list) {
        var numbers = new float[list.size()];
        for (int i = 0; i < numbers.length; i++) {
            numbers[i] = list.get(i).floatValue();
        }
        return numbers;
    }

    private static Scene scene(Annotated... objects) {
        return new Scene(1000, 1000, List.of(objects));
    }

    private static Annotated annotated(int classIndex, Box relative) {
        return new Annotated(classIndex, NetworkBoxes.pixels(relative, 1000, 1000), false);
    }

    private static Map<String, Tensor> answers() {
        try (InputStream file = SsdParityTest.class.getResourceAsStream("/parity/detection/answers.safetensors")) {
            return Safetensors.read(file.readAllBytes()).tensors();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
