package quarry.activelearning.segmentation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDManager;
import ai.djl.ndarray.types.DataType;
import ai.djl.ndarray.types.Shape;
import java.nio.ByteBuffer;
import org.assertj.core.data.Offset;
import org.junit.jupiter.api.Test;

class ReductionTest {

    private static final Offset<Float> CLOSE = within(1e-6f);
    /** Three classes over a row of three pixels. */
    private static final float[] SCORES = {2, 0, 0, 0, 1, 0, 0, 0, 0};

    private final NDManager manager = NDManager.newBaseManager();
    private final NDArray logProbabilities = manager.create(SCORES, new Shape(1, 3, 1, 3))
            .concat(manager.create(SCORES, new Shape(1, 3, 1, 3)))
            .logSoftmax(1);

    @Test
    void theExamplesComputedByHandComeOut() {
        var truth = truth(0, 1, 255, 2, 2, 2);

        var valid = Reduction.VALID_MEAN.of(logProbabilities, truth);
        var all = Reduction.ALL_MEAN.of(logProbabilities, truth);

        assertThat(valid.toFloatArray()).containsExactly(new float[] {0.395495f, 1.629867f}, CLOSE);
        assertThat(valid.mean().getFloat()).isEqualTo(1.012681f, CLOSE);
        assertThat(all.toFloatArray()).containsExactly(new float[] {0.263663f, 1.629867f}, CLOSE);
        assertThat(all.mean().getFloat()).isEqualTo(0.946765f, CLOSE);
    }

    @Test
    void eachPixelCostsItsOwnLogarithm() {
        var single = new float[6];
        for (int pixel = 0; pixel < 3; pixel++) {
            var truth = new int[] {255, 255, 255, 255, 255, 255};
            truth[pixel] = pixel == 2 ? 255 : pixel;
            truth[3 + pixel] = 2;
            var losses = Reduction.VALID_MEAN.of(logProbabilities, truth(truth)).toFloatArray();
            single[pixel] = losses[0];
            single[3 + pixel] = losses[1];
        }

        assertThat(single)
                .containsExactly(new float[] {0.239545f, 0.551445f, 0, 2.239545f, 1.551445f, 1.098612f}, CLOSE);
    }

    @Test
    void anImageWithoutALabelledPixelCostsNothing() {
        for (var reduction : Reduction.values()) {
            var losses = reduction.of(logProbabilities, truth(255, 255, 255, 255, 255, 0));

            assertThat(losses.toFloatArray()[0]).isZero();
            assertThat(losses.toFloatArray()[1]).isPositive();
        }
    }

    private NDArray truth(int... classes) {
        var values = ByteBuffer.allocateDirect(classes.length);
        for (int value : classes) {
            values.put((byte) value);
        }
        return manager.create(values.flip(), new Shape(2, 1, 3), DataType.UINT8);
    }
}
