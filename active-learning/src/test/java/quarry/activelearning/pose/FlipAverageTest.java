package quarry.activelearning.pose;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDManager;
import ai.djl.ndarray.types.Shape;
import org.assertj.core.data.Offset;
import org.junit.jupiter.api.Test;

class FlipAverageTest {

    private static final Offset<Float> CLOSE = within(1e-6f);
    private static final int LEFT = 1;
    private static final int RIGHT = 2;
    private static final int COLUMNS = 4;

    @Test
    void mirroredMapsAreTurnedBackShiftedAndAveraged() {
        try (var manager = NDManager.newBaseManager()) {
            // Given
            var direct = maps(manager, new float[] {.9f, .1f, .2f, .3f}, new float[] {.4f, .4f, .4f, .4f});
            var mirrored = maps(manager, new float[] {.1f, .2f, .3f, .4f}, new float[] {.5f, .6f, .7f, .8f});

            // When
            var back = FlipAverage.turnedBack(mirrored);
            var shifted = FlipAverage.shifted(back);
            var mean = FlipAverage.of(direct, mirrored);

            // Then
            assertThat(map(back, LEFT)).containsExactly(new float[] {.8f, .7f, .6f, .5f}, CLOSE);
            assertThat(map(back, RIGHT)).containsExactly(new float[] {.4f, .3f, .2f, .1f}, CLOSE);
            assertThat(map(shifted, LEFT)).containsExactly(new float[] {.8f, .8f, .7f, .6f}, CLOSE);
            assertThat(map(shifted, RIGHT)).containsExactly(new float[] {.4f, .4f, .3f, .2f}, CLOSE);
            assertThat(map(mean, LEFT)).containsExactly(new float[] {.85f, .45f, .45f, .45f}, CLOSE);
            assertThat(map(mean, RIGHT)).containsExactly(new float[] {.4f, .4f, .35f, .3f}, CLOSE);
            assertThat(mean.getShape()).isEqualTo(direct.getShape());
        }
    }

    /** One row; all joints but the eyes are 0. */
    private static NDArray maps(NDManager manager, float[] left, float[] right) {
        var numbers = new float[Joints.COUNT * COLUMNS];
        System.arraycopy(left, 0, numbers, LEFT * COLUMNS, COLUMNS);
        System.arraycopy(right, 0, numbers, RIGHT * COLUMNS, COLUMNS);
        return manager.create(numbers, new Shape(1, Joints.COUNT, 1, COLUMNS));
    }

    private static float[] map(NDArray maps, int joint) {
        return maps.get(0).get(joint).toFloatArray();
    }
}
