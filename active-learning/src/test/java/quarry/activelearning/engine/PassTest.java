package quarry.activelearning.engine;

import static org.assertj.core.api.Assertions.assertThat;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDManager;
import ai.djl.ndarray.types.DataType;
import ai.djl.ndarray.types.Shape;
import java.util.function.BiFunction;
import org.junit.jupiter.api.Test;

class PassTest {

    private static final Layout LAYOUT = new Layout()
            .convolution("plain", 1, 1, 3, Start.constant(1))
            .biasedConvolution("biased", 1, 1, 3, Start.constant(1), Start.constant(0.5));

    @Test
    void aBiasIsAddedWhereTheLayoutHasOne() {
        assertThat(run(3, (pass, x) -> pass.convolution("plain", x, 1, 0, 1))).containsExactly(36);
        assertThat(run(3, (pass, x) -> pass.convolution("biased", x, 1, 0, 1))).containsExactly(36.5f);
    }

    @Test
    void aDilatedConvolutionLooksFurther() {
        // 0 .. 24 on five rows: the corners, the middles of the sides, and the centre
        assertThat(run(5, (pass, x) -> pass.convolution("plain", x, 1, 0, 2)))
                .containsExactly(0 + 2 + 4 + 10 + 12 + 14 + 20 + 22 + 24);
    }

    @Test
    void aPoolCountsTheUnfinishedSquareOnlyWhenItRoundsUp() {
        assertThat(run(3, (pass, x) -> pass.maxPool(x, 2, 2, 0, false))).containsExactly(4);
        assertThat(run(3, (pass, x) -> pass.maxPool(x, 2, 2, 0, true))).containsExactly(4, 5, 7, 8);
        assertThat(run(3, (pass, x) -> pass.maxPool(x, 3, 1, 1, false))).containsExactly(4, 5, 5, 7, 8, 8, 7, 8, 8);
    }

    @Test
    void upsamplingRepeatsEachValue() {
        assertThat(run(2, (pass, x) -> pass.upsampledNearest(x, 2)))
                .containsExactly(0, 0, 1, 1, 0, 0, 1, 1, 2, 2, 3, 3, 2, 2, 3, 3);
    }

    /** Works on 0, 1, 2 .. in rows of that many. */
    private static float[] run(int side, BiFunction<Pass, NDArray, NDArray> work) {
        try (var parameters = Parameters.fresh(LAYOUT, 7);
                NDManager step = parameters.newStep()) {
            var x = step.arange(side * side).toType(DataType.FLOAT32, false);
            return work.apply(new Pass(parameters, false), x.reshape(new Shape(1, 1, side, side)))
                    .toFloatArray();
        }
    }
}
