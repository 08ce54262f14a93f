package quarry.activelearning.engine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.io.IOException;
import java.util.Map;
import org.assertj.core.data.Offset;
import org.junit.jupiter.api.Test;
import quarry.activelearning.weights.Tensor;

class SgdTest {

    private static final String WEIGHT = "one.weight";
    private static final Offset<Double> CLOSE = within(1e-6);

    @Test
    void threeStepsGiveTheNumbersOfPyTorch() throws IOException {
        try (var parameters = weights(1)) {
            var sgd = new Sgd(parameters, 0.9, 5e-4);

            assertThat(step(parameters, sgd, 0.5f, 0.1)).isEqualTo(0.94995, CLOSE);
            assertThat(step(parameters, sgd, -0.2f, 0.1)).isEqualTo(0.9248575025, CLOSE);
            assertThat(step(parameters, sgd, 0.1f, 0.1)).isEqualTo(0.892228011874875, CLOSE);
        }
    }

    @Test
    void aSmallerRateKeepsTheMomentum() throws IOException {
        try (var parameters = weights(1)) {
            var sgd = new Sgd(parameters, 0.9, 0);

            // velocity 0.5, then 0.9 * 0.5 + 0.5 = 0.95 at a tenth of the rate
            assertThat(step(parameters, sgd, 0.5f, 0.1)).isEqualTo(0.95, CLOSE);
            assertThat(step(parameters, sgd, 0.5f, 0.01)).isEqualTo(0.9405, CLOSE);
        }
    }

    @Test
    void manyStepsLeaveNoArrayBehind() throws IOException {
        try (var parameters = weights(1)) {
            var sgd = new Sgd(parameters, 0.9, 5e-4);
            step(parameters, sgd, 0.5f, 0.1);
            int before = parameters.arrayCount();

            for (int i = 0; i < 20; i++) {
                step(parameters, sgd, 0.5f, 0.1);
            }

            assertThat(parameters.arrayCount()).isEqualTo(before);
        }
    }

    @Test
    void aRestoredOptimizerGoesOnWithTheSameVelocity() throws IOException {
        try (var one = weights(1);
                var other = weights(0.94995f)) {
            var sgd = new Sgd(one, 0.9, 5e-4);
            step(one, sgd, 0.5f, 0.1);
            var restored = new Sgd(other, 0.9, 5e-4);

            restored.restore(sgd.tensors());

            assertThat(step(other, restored, -0.2f, 0.1)).isEqualTo(0.9248575025, CLOSE);
        }
    }

    @Test
    void aMissingOrMisshapenVelocityIsNamed() throws IOException {
        try (var parameters = weights(1)) {
            var sgd = new Sgd(parameters, 0.9, 5e-4);

            assertThatThrownBy(() -> sgd.restore(Map.of()))
                    .isInstanceOf(IOException.class)
                    .hasMessageContaining(WEIGHT);
            assertThatThrownBy(() -> sgd.restore(Map.of("optimizer.momentum." + WEIGHT, Tensor.of(new float[2], 2))))
                    .isInstanceOf(IOException.class)
                    .hasMessageContaining(WEIGHT);
        }
    }

    private static Parameters weights(float value) throws IOException {
        var layout = new Layout().linear("one", 1, 1);
        return Parameters.of(
                layout, Map.of(WEIGHT, Tensor.of(new float[] {value}, 1, 1), "one.bias", Tensor.of(new float[1], 1)));
    }

    /** One step with that gradient: the loss is the gradient times the weight. */
    private static double step(Parameters parameters, Sgd sgd, float gradient, double rate) {
        parameters.requireGradients();
        try (var manager = parameters.newStep()) {
            var x = manager.create(new float[] {gradient});
            Torch.recording(() -> {
                Torch.backward(x.reshape(1, 1).mul(parameters.get(WEIGHT)).sum());
                return null;
            });
        }
        sgd.step(rate);
        return parameters.get(WEIGHT).toFloatArray()[0];
    }
}
