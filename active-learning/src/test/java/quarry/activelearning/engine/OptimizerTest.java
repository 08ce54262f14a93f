package quarry.activelearning.engine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import ai.djl.ndarray.NDArray;
import java.io.IOException;
import java.util.Map;
import org.junit.jupiter.api.Test;

class OptimizerTest {

    private static final Layout LAYOUT = new Layout().linear("one", 1, 1);

    @Test
    void adamGoesOnAfterACheckpointAsIfNothingHadHappened() throws IOException {
        try (var undisturbed = Parameters.fresh(LAYOUT, 7);
                var begun = Parameters.fresh(LAYOUT, 7)) {
            // Given
            var whole = new Adam(undisturbed);
            var half = new Adam(begun);
            for (float gradient : new float[] {0.5f, -0.2f}) {
                step(undisturbed, whole, gradient);
                step(begun, half, gradient);
            }

            // When
            try (var resumed = Parameters.of(LAYOUT, begun.tensors())) {
                var restored = new Adam(resumed);
                restored.restore(half.tensors());
                step(undisturbed, whole, 0.9f);
                step(resumed, restored, 0.9f);

                // Then
                resumed.tensors().forEach((name, tensor) -> assertThat(tensor.bytes())
                        .isEqualTo(undisturbed.tensors().get(name).bytes()));
            }
        }
    }

    @Test
    void whatACheckpointLacksIsNamed() {
        try (var parameters = Parameters.fresh(LAYOUT, 7)) {
            var adam = new Adam(parameters);

            assertThatThrownBy(() -> adam.restore(Map.of()))
                    .isInstanceOf(IOException.class)
                    .hasMessage("no optimizer.steps");
        }
    }

    @Test
    void longGradientsAreScaledDownTogetherAndShortOnesStay() {
        try (var parameters = Parameters.fresh(LAYOUT, 7)) {
            // the gradient is 3 for the weight and 4 for the bias, so 5 long
            gradients(parameters, 3, 4);
            Optimizer.clip(parameters, 10);
            assertThat(gradient(parameters, "one.weight")).isEqualTo(3);

            Optimizer.clip(parameters, 1);
            assertThat(gradient(parameters, "one.weight")).isEqualTo(0.6, within(1e-6));
            assertThat(gradient(parameters, "one.bias")).isEqualTo(0.8, within(1e-6));
        }
    }

    private static void step(Parameters parameters, Optimizer optimizer, float gradient) {
        gradients(parameters, gradient, -gradient);
        optimizer.step(0.1);
    }

    private static void gradients(Parameters parameters, float ofWeight, float ofBias) {
        parameters.requireGradients();
        Torch.recording(() -> {
            var weight = parameters.get("one.weight").mul(ofWeight).sum();
            var bias = parameters.get("one.bias").mul(ofBias).sum();
            Torch.backward(weight.add(bias));
            return null;
        });
    }

    private static double gradient(Parameters parameters, String name) {
        try (NDArray gradient = parameters.get(name).getGradient()) {
            return gradient.toFloatArray()[0];
        }
    }
}
