package quarry.activelearning.segmentation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDManager;
import ai.djl.ndarray.types.Shape;
import java.util.SplittableRandom;
import org.assertj.core.data.Offset;
import org.junit.jupiter.api.Test;
import quarry.activelearning.engine.Torch;

class BilinearUpsamplingTest {

    private static final Offset<Float> CLOSE = within(1e-6f);

    private final NDManager manager = NDManager.newBaseManager();

    @Test
    void theKernelIsTheOuterProductOfATriangle() {
        var kernel = BilinearUpsampling.kernel();
        var triangle = new double[] {0.0625, 0.1875, 0.3125, 0.4375, 0.5625, 0.6875, 0.8125, 0.9375};
        double sum = 0;
        for (int i = 0; i < 16; i++) {
            for (int j = 0; j < 16; j++) {
                double expected = triangle[Math.min(i, 15 - i)] * triangle[Math.min(j, 15 - j)];
                assertThat((double) kernel[i * 16 + j]).isEqualTo(expected);
                sum += kernel[i * 16 + j];
            }
        }
        assertThat(sum).isEqualTo(64);
    }

    @Test
    void theExampleComputedByHandComesOut() {
        var enlarged = BilinearUpsampling.of(maps(2, 2, 1, 3, 5, 7));

        assertThat(enlarged.getShape()).isEqualTo(new Shape(1, 1, 16, 16));
        assertThat(enlarged.getFloat(0, 0, 0, 0)).isEqualTo(0.316406f, CLOSE);
        assertThat(enlarged.getFloat(0, 0, 7, 7)).isEqualTo(3.625f, CLOSE);
        assertThat(enlarged.getFloat(0, 0, 8, 8)).isEqualTo(4.375f, CLOSE);
        assertThat(enlarged.getFloat(0, 0, 15, 15)).isEqualTo(2.214844f, CLOSE);
        assertThat(enlarged.get("0, 0, 0, :5").toFloatArray())
                .containsExactly(new float[] {0.316406f, 0.386719f, 0.457031f, 0.527344f, 0.632812f}, CLOSE);
    }

    @Test
    void theBorderOfAConstantMapIsDamped() {
        var enlarged = BilinearUpsampling.of(maps(3, 3, 1, 1, 1, 1, 1, 1, 1, 1, 1));

        assertThat(enlarged.get("0, 0, 12, :7").toFloatArray())
                .containsExactly(new float[] {0.5625f, 0.6875f, 0.8125f, 0.9375f, 1, 1, 1}, CLOSE);
        assertThat(enlarged.get("0, 0, 4:20, 4:20").toFloatArray()).containsOnly(1);
        assertThat(enlarged.getFloat(0, 0, 0, 0)).isEqualTo(0.316406f, CLOSE);
    }

    @Test
    void itIsTheTransposedConvolutionOfEachMap() {
        // Given
        var random = new SplittableRandom(1);
        var shape = new Shape(2, 3, 4, 5);
        var numbers = new float[120];
        for (int i = 0; i < numbers.length; i++) {
            numbers[i] = (float) random.nextDouble(-1, 1);
        }

        // When
        var enlarged = BilinearUpsampling.of(manager.create(numbers, shape));

        // Then
        assertThat(enlarged.getShape()).isEqualTo(new Shape(2, 3, 32, 40));
        assertThat(enlarged.toFloatArray()).containsExactly(scattered(numbers), CLOSE);
    }

    @Test
    void aGradientIsGatheredByTheSameWeights() {
        // Given
        var map = maps(2, 2, 1, 3, 5, 7);
        map.setRequiresGradient(true);

        // When only the value in row 8 and column 8 counts
        Torch.recording(() -> {
            Torch.backward(BilinearUpsampling.of(map).get("0, 0, 8, 8").sum());
            return null;
        });

        // Then
        assertThat(map.getGradient().toFloatArray())
                .containsExactly(new float[] {0.19140625f, 0.24609375f, 0.24609375f, 0.31640625f}, CLOSE);
    }

    /** Each of the 2 x 3 maps of 4 x 5 spreads its values, as a transposed convolution is defined. */
    private static float[] scattered(float[] numbers) {
        var kernel = BilinearUpsampling.kernel();
        var result = new float[2 * 3 * 32 * 40];
        for (int from = 0; from < numbers.length; from++) {
            int map = from / 20;
            for (int i = 0; i < 16; i++) {
                for (int j = 0; j < 16; j++) {
                    int y = from / 5 % 4 * 8 - 4 + i;
                    int x = from % 5 * 8 - 4 + j;
                    if (y >= 0 && y < 32 && x >= 0 && x < 40) {
                        result[(map * 32 + y) * 40 + x] += numbers[from] * kernel[i * 16 + j];
                    }
                }
            }
        }
        return result;
    }

    private NDArray maps(int height, int width, float... numbers) {
        return manager.create(numbers, new Shape(1, 1, height, width));
    }
}
