package quarry.activelearning.model;

import static org.assertj.core.api.Assertions.assertThat;

import ai.djl.ndarray.types.Shape;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import quarry.activelearning.engine.Layout;
import quarry.activelearning.engine.Parameters;
import quarry.activelearning.engine.Pass;
import quarry.activelearning.engine.Torch;
import quarry.activelearning.weights.Tensor;

class LossHeadTest {

    private static final float[] TWO_MAPS = {1, 2, 3, 6, 0, -1, 1, 4};
    private static final float[] ONE_MAP = {2, 4, 6, 0, 2, 4, 1, 1, 7};

    @Test
    void theExampleComputedByHandComesOut() throws IOException {
        // Given
        var head = new LossHead(List.of(2, 1), 2, 1);
        var layout = new Layout();
        head.declare(layout);
        var weights = Map.of(
                "loss_head.FC1.weight", Tensor.of(new float[] {1, -2, 0.5f, 1}, 2, 2),
                "loss_head.FC1.bias", Tensor.of(new float[] {0.5f, -1}, 2),
                "loss_head.FC2.weight", Tensor.of(new float[] {2, -1}, 2, 1),
                "loss_head.FC2.bias", Tensor.of(new float[] {-1, 0.25f}, 2),
                "loss_head.linear.weight", Tensor.of(new float[] {0.1f, 0.2f, 0.3f, -0.4f}, 1, 4),
                "loss_head.linear.bias", Tensor.of(new float[] {0.05f}, 1));
        try (var parameters = Parameters.of(layout, weights);
                var step = parameters.newStep()) {
            var features =
                    List.of(step.create(TWO_MAPS, new Shape(1, 2, 2, 2)), step.create(ONE_MAP, new Shape(1, 1, 3, 3)));

            // When
            var predictions = head.forward(new Pass(parameters, false), features);

            // Then
            assertThat(predictions.getShape()).isEqualTo(new Shape(1));
            assertThat(predictions.toFloatArray()).containsExactly(2.0f);
        }
    }

    @Test
    void theDocumentedHeadHas123905Parameters() {
        var layout = new Layout();
        new LossHead(List.of(64, 128, 256, 512), 128, 1).declare(layout);

        assertThat(layout.trainedNumbers()).isEqualTo(123_905);
    }

    @Test
    void severalCellsOfAMapAreSeveralInputs() {
        var layout = new Layout();
        new LossHead(List.of(3), 4, 6).declare(layout);

        assertThat(layout.specs().get(0).shape()).isEqualTo(new Shape(4, 3 * 6 * 6));
    }

    @Test
    void aSingleMapIsTaughtToo() {
        var head = new LossHead(List.of(2), 16, 1);
        var layout = new Layout();
        head.declare(layout);
        try (var parameters = Parameters.fresh(layout, 1);
                var step = parameters.newStep()) {
            var map = step.create(TWO_MAPS, new Shape(1, 2, 2, 2));
            map.setRequiresGradient(true);

            Torch.recording(() -> {
                Torch.backward(
                        head.forward(new Pass(parameters, true), List.of(map)).sum());
                return null;
            });

            assertThat(map.getGradient().abs().sum().getFloat()).isPositive();
        }
    }
}
