package quarry.activelearning.classification;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDManager;
import ai.djl.ndarray.types.Shape;
import java.io.IOException;
import java.net.URISyntaxException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import quarry.activelearning.engine.Layout;
import quarry.activelearning.engine.Parameters;
import quarry.activelearning.engine.Pass;
import quarry.activelearning.engine.Sgd;
import quarry.activelearning.engine.Torch;
import quarry.activelearning.model.LossHead;
import quarry.activelearning.model.RankingLoss;
import quarry.activelearning.weights.Safetensors;
import quarry.activelearning.weights.Tensor;

/** The same network, weights and images in PyTorch 1.13, where {@code parity/make.py} wrote its answers down. */
class PyTorchParityTest {

    private static final int WIDTH = 3;
    private static final int CLASSES = 4;
    private static final double CLOSE = 1e-4;

    private final ResNet18 network = new ResNet18(WIDTH, CLASSES, 0);
    private final LossHead head = new LossHead(network.featureChannels(), 2 * WIDTH, 1);
    private final Layout layout = new Layout();
    private final Map<String, Tensor> expected = read("answers.safetensors");

    @BeforeEach
    void build() {
        Torch.useThreads(1);
        network.declare(layout);
        head.declare(layout);
    }

    @Test
    void everyAnswerIsThatOfPython() throws IOException {
        try (var parameters = Parameters.of(layout, read("state.safetensors"));
                var step = parameters.newStep()) {
            Torch.withoutGradients(() -> {
                var pass = new Pass(parameters, false);
                var outputs = network.forward(pass, images(step));

                same("logits", outputs.output());
                same("embedding", outputs.embedding());
                for (int k = 0; k < 4; k++) {
                    same("feature." + k, outputs.features().get(k));
                }
                same("loss", head.forward(pass, outputs.features()));
                return null;
            });
        }
    }

    @Test
    void sixStepsOverADropOfTheRateAndTheCutEndWithTheNumbersOfPython() throws IOException {
        try (var parameters = Parameters.of(layout, read("state.safetensors"))) {
            parameters.requireGradients();
            var sgd = new Sgd(parameters, 0.9, 5e-4);
            for (int i = 0; i < 6; i++) {
                boolean late = i >= 3;
                step(parameters, i, late);
                sgd.step(late ? 0.002 : 0.02);
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
                var losses = new ClassificationLearner(Preset.TINY, List.of("0", "1", "2", "3"), 0)
                        .losses(outputs.output(), List.of(0, 1, 2, 3));
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

    private NDArray images(NDManager manager) {
        return manager.create(numbers("input"), new Shape(expected.get("input").shape()));
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

    private static Map<String, Tensor> read(String name) {
        try {
            var file = PyTorchParityTest.class.getResource("/parity/" + name);
            return Safetensors.read(Path.of(file.toURI())).tensors();
        } catch (IOException | URISyntaxException e) {
            throw new IllegalStateException(e);
        }
    }
}
