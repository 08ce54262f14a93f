package quarry.activelearning.pose;

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
import quarry.activelearning.engine.Adam;
import quarry.activelearning.engine.Layout;
import quarry.activelearning.engine.Parameters;
import quarry.activelearning.engine.Pass;
import quarry.activelearning.engine.Torch;
import quarry.activelearning.model.LossHead;
import quarry.activelearning.model.RankingLoss;
import quarry.activelearning.weights.Safetensors;
import quarry.activelearning.weights.Tensor;

/** The same network, weights and images in PyTorch 1.13, where {@code pose/make.py} wrote its answers down. */
class PyTorchParityTest {

    private static final double CLOSE = 1e-4;
    private static final float RANKING_WEIGHT = 0.5f;

    private final HrNet network = new HrNet(new HrNetSize(4, 1, 2, List.of(1, 2, 1), 1), 0);
    private final LossHead head = new LossHead(network.featureChannels(), 3, 1);
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
                var outputs = network.forward(pass, array(step, "input"));

                same("heatmaps", outputs.output());
                same("embedding", outputs.embedding());
                for (int k = 0; k < outputs.features().size(); k++) {
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
            var adam = new Adam(parameters);
            for (int i = 0; i < 6; i++) {
                boolean late = i >= 3;
                step(parameters, i, late);
                adam.step(late ? 1e-4 : 1e-3);
            }
            for (var name : expected.keySet()) {
                if (name.startsWith("after.")) {
                    same(name, parameters.get(name.substring("after.".length())));
                }
            }
        }
    }

    private void step(Parameters parameters, int number, boolean cut) {
        try (var step = parameters.newStep()) {
            Torch.recording(() -> {
                var pass = new Pass(parameters, true);
                var outputs = network.forward(pass, array(step, "input"));
                var losses = HeatmapLoss.of(outputs.output(), array(step, "target"), array(step, "weight"));
                var tapped = cut ? outputs.withFeaturesCut() : outputs;
                var ranking = RankingLoss.of(head.forward(pass, tapped.features()), losses, RankingLoss.MARGIN);
                var total = losses.mean().add(ranking.mul(RANKING_WEIGHT));
                assertThat(ranking.getFloat()).isEqualTo(numbers("steps.ranking")[number], within((float) CLOSE));
                assertThat(total.getFloat()).isEqualTo(numbers("steps.total")[number], within((float) CLOSE));
                Torch.backward(total);
                return null;
            });
        }
    }

    private NDArray array(NDManager manager, String name) {
        return manager.create(numbers(name), new Shape(expected.get(name).shape()));
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
            var file = PyTorchParityTest.class.getResource("/pose/" + name);
            return Safetensors.read(Path.of(file.toURI())).tensors();
        } catch (IOException | URISyntaxException e) {
            throw new IllegalStateException(e);
        }
    }
}
