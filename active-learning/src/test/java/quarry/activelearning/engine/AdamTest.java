package quarry.activelearning.engine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.io.IOException;
import java.util.Map;
import org.junit.jupiter.api.Test;
import quarry.activelearning.weights.Tensor;

class AdamTest {

    private static final String WEIGHT = "one.weight";

    @Test
    void twoStepsGiveTheNumbersOfPyTorch() throws IOException {
        try (var parameters = weight()) {
            var adam = new Adam(parameters);

            assertThat(step(parameters, adam, 0.5f, 3e-4)).isEqualTo(0.999700000006, within(1e-7));
            assertThat(step(parameters, adam, -0.2f, 3e-4)).isEqualTo(0.9995963182543496, within(1e-7));
        }
    }

    @Test
    void theFirstStepIsAsLongAsTheRateWhateverTheGradient() throws IOException {
        for (float gradient : new float[] {1e-4f, 1, 1e4f}) {
            try (var parameters = weight()) {
                assertThat(step(parameters, new Adam(parameters), gradient, 0.25))
                        .isEqualTo(0.75, within(1e-4));
            }
        }
    }

    @Test
    void manyStepsLeaveNoArrayBehind() throws IOException {
        try (var parameters = weight()) {
            var adam = new Adam(parameters);
            step(parameters, adam, 0.5f, 3e-4);
            int before = parameters.arrayCount();

            for (int i = 0; i < 20; i++) {
                step(parameters, adam, 0.5f, 3e-4);
            }

            assertThat(parameters.arrayCount()).isEqualTo(before);
        }
    }

    private static Parameters weight() throws IOException {
        var layout = new Layout().linear("one", 1, 1);
        return Parameters.of(
                layout, Map.of(WEIGHT, Tensor.of(new float[] {1}, 1, 1), "one.bias", Tensor.of(new float[1], 1)));
    }

    /** One step with that gradient: the loss is the gradient times the weight. */
    private static double step(Parameters parameters, Adam adam, float gradient, double rate) {
        parameters.requireGradients();
        try (var manager = parameters.newStep()) {
            var x = manager.create(new float[] {gradient});
            Torch.recording(() -> {
                Torch.backward(x.reshape(1, 1).mul(parameters.get(WEIGHT)).sum());
                return null;
            });
        }
        adam.step(rate);
        return parameters.get(WEIGHT).toFloatArray()[0];
    }
}
