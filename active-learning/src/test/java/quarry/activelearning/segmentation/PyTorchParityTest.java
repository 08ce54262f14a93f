package quarry.activelearning.segmentation;

import static java.nio.charset.StandardCharsets.US_ASCII;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDManager;
import ai.djl.ndarray.types.Shape;
import java.io.IOException;
import java.net.URISyntaxException;
import java.nio.ByteBuffer;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import quarry.activelearning.engine.Layout;
import quarry.activelearning.engine.ParameterSpec;
import quarry.activelearning.engine.Parameters;
import quarry.activelearning.engine.Pass;
import quarry.activelearning.engine.Sgd;
import quarry.activelearning.engine.Torch;
import quarry.activelearning.model.LossHead;
import quarry.activelearning.model.RankingLoss;
import quarry.activelearning.weights.Dtype;
import quarry.activelearning.weights.Safetensors;
import quarry.activelearning.weights.Tensor;

/**
 * The tiny network with the same weights and images in PyTorch 1.13, where {@code parity/segmentation/make.py} wrote its
 * answers down. A million weights would be too much for a file, so both sides compute them.
 */
class PyTorchParityTest {

    private static final int IMAGES = 4;
    private static final int HEIGHT = 16;
    private static final int WIDTH = 32;
    private static final int PIXELS = HEIGHT * WIDTH;
    private static final double CLOSE = 1e-4;

    private final SegmentationLearner learner =
            new SegmentationLearner(Preset.TINY, TrainIds.names(), 0, Reduction.VALID_MEAN);
    private final DrnD22 network = (DrnD22) learner.network();
    private final LossHead head = learner.lossHead();
    private final Layout layout = new Layout();
    private final Map<String, Tensor> expected = answers();

    @BeforeEach
    void build() {
        Torch.useThreads(1);
        network.declare(layout);
        head.declare(layout);
    }

    @Test
    void everyAnswerIsThatOfPython() throws IOException {
        try (var parameters = Parameters.of(layout, weights());
                var step = parameters.newStep()) {
            Torch.withoutGradients(() -> {
                var pass = new Pass(parameters, false);
                var outputs = network.forward(pass, images(step));

                same("output", outputs.output().get(":1"));
                same("embedding", outputs.embedding());
                for (int k = 0; k < 9; k++) {
                    same("feature." + k, outputs.features().get(k).get(":1"));
                }
                same("loss", head.forward(pass, outputs.features()));
                return null;
            });
        }
    }

    @Test
    void sixStepsOverADropOfTheRateAndTheCutEndWithTheNumbersOfPython() throws IOException {
        try (var parameters = Parameters.of(layout, weights())) {
            parameters.requireGradients();
            var sgd = new Sgd(parameters, 0.9, 1e-4);
            for (int i = 0; i < 6; i++) {
                boolean late = i >= 3;
                step(parameters, i, late);
                sgd.step(late ? 0.0001 : 0.001);
            }
            for (var entry : expected.entrySet()) {
                if (entry.getKey().startsWith("after.")) {
                    same(entry.getKey(), parameters.get(entry.getKey().substring("after.".length())));
                }
            }
        }
    }

    private void step(Parameters parameters, int number, boolean cut) {
        try (var step = parameters.newStep()) {
            Torch.recording(() -> {
                var pass = new Pass(parameters, true);
                var outputs = network.forward(pass, images(step));
                var losses = learner.losses(outputs.output(), truth());
                var tapped = cut ? outputs.withFeaturesCut() : outputs;
                var ranking = RankingLoss.of(head.forward(pass, tapped.features()), losses, RankingLoss.MARGIN);
                var total = losses.mean().add(ranking);
                assertThat(ranking.getFloat()).isEqualTo(numbers("steps.ranking")[number], within((float) CLOSE));
                assertThat(total.getFloat()).isEqualTo(numbers("steps.total")[number], within((float) CLOSE));
                Torch.backward(total);
                return null;
            });
        }
    }

    /** Every array of the layout, as {@code make.py} fills them. */
    private Map<String, Tensor> weights() {
        var weights = new LinkedHashMap<String, Tensor>();
        for (var spec : layout.specs()) {
            weights.put(
                    spec.name(),
                    spec.role() == ParameterSpec.Role.STEPS
                            ? new Tensor(Dtype.I64, List.of(), ByteBuffer.allocate(8))
                            : Tensor.of(weights(spec), spec.shape().getShape()));
        }
        return weights;
    }

    private static float[] weights(ParameterSpec spec) {
        var shape = spec.shape();
        var numbers = uniform(spec.name(), Math.toIntExact(shape.size()));
        double factor = 0.1;
        double shift = 0;
        if (shape.dimension() > 1) {
            factor = Math.sqrt(3.0 / shape.size() * shape.get(0));
        } else if (spec.name().endsWith("running_var")) {
            factor = 0.5;
            shift = 1;
        } else if (spec.name().endsWith(".weight")) {
            factor = 0.25;
            shift = 1;
        }
        for (int i = 0; i < numbers.length; i++) {
            numbers[i] = (float) (shift + numbers[i] * factor);
        }
        return spec.role() == ParameterSpec.Role.FIXED ? kernels(numbers.length) : numbers;
    }

    private static float[] kernels(int length) {
        var kernel = BilinearUpsampling.kernel();
        var numbers = new float[length];
        for (int i = 0; i < length; i++) {
            numbers[i] = kernel[i % kernel.length];
        }
        return numbers;
    }

    private static NDArray images(NDManager manager) {
        var shape = new Shape(IMAGES, 3, HEIGHT, WIDTH);
        return manager.create(uniform("input", IMAGES * 3 * PIXELS), shape).mul(2);
    }

    private static List<Mask> truth() {
        var numbers = uniform("truth", IMAGES * PIXELS);
        return IntStream.range(0, IMAGES)
                .mapToObj(image -> Mask.of(WIDTH, HEIGHT, (y, x) -> {
                    int value = (int) ((numbers[image * PIXELS + y * WIDTH + x] + 1) * 10);
                    return value < 19 ? value : Mask.IGNORED;
                }))
                .toList();
    }

    /** Numbers in -1..1 from a hash of their position. */
    private static float[] uniform(String name, int count) {
        int salt = 0;
        for (byte character : name.getBytes(US_ASCII)) {
            salt = salt * 31 + character;
        }
        var numbers = new float[count];
        for (int i = 0; i < count; i++) {
            int bits = (i + salt) * 0x9e3779b1;
            bits = (bits ^ bits >>> 16) * 0x85ebca6b;
            bits = (bits ^ bits >>> 13) * 0xc2b2ae35;
            bits ^= bits >>> 16;
            numbers[i] = (float) (Integer.toUnsignedLong(bits) / 0x1p31 - 1);
        }
        return numbers;
    }

    private void same(String name, NDArray actual) {
        assertThat(actual.getShape())
                .as(name)
                .isEqualTo(new Shape(expected.get(name).shape()));
        assertThat(actual.toFloatArray()).as(name).containsExactly(numbers(name), within((float) CLOSE));
    }

    private float[] numbers(String name) {
        var bytes = expected.get(name).bytes();
        var numbers = new float[bytes.remaining() / Float.BYTES];
        bytes.asFloatBuffer().get(numbers);
        return numbers;
    }

    private static Map<String, Tensor> answers() {
        try {
            var file = PyTorchParityTest.class.getResource("/parity/segmentation/answers.safetensors");
            return Safetensors.read(Path.of(file.toURI())).tensors();
        } catch (IOException | URISyntaxException e) {
            throw new IllegalStateException(e);
        }
    }
}
