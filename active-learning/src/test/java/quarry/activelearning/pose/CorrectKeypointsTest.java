package quarry.activelearning.pose;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class CorrectKeypointsTest {

    private static final int WIDTH = 48;
    private static final int HEIGHT = 64;

    private final CorrectKeypoints correct = new CorrectKeypoints(new HeatmapDecoder(WIDTH, HEIGHT));

    @Test
    void aDistanceIsMeasuredByTheSideOfItsAxis() {
        // three columns are .625 of a tenth of the width, three rows .46875 of a tenth of the height
        correct.add(0, peak(23, 30), 0, peak(20, 30));
        assertThat(correct.value()).isZero();

        correct.add(0, peak(20, 33), 0, peak(20, 30));
        assertThat(correct.value()).isEqualTo(0.5);
    }

    @Test
    void jointsAreAveragedThatOccur() {
        correct.add(3, peak(20, 30), 0, peak(20, 30));
        correct.add(3, peak(20, 30), 0, peak(20, 30));
        correct.add(5, peak(10, 10), 0, peak(20, 30));

        assertThat(correct.value()).isEqualTo(0.5);
    }

    @Test
    void aJointInTheFirstTwoRowsOrColumnsDoesNotCount() {
        correct.add(0, peak(20, 30), 0, peak(1, 30));
        correct.add(0, peak(20, 30), 0, peak(20, 1));
        correct.add(0, peak(20, 30), 0, new float[WIDTH * HEIGHT]);
        assertThat(correct.value()).isNaN();

        correct.add(0, peak(2, 2), 0, peak(2, 2));
        assertThat(correct.value()).isOne();
    }

    private static float[] peak(int x, int y) {
        var map = new float[WIDTH * HEIGHT];
        map[y * WIDTH + x] = 1;
        return map;
    }
}
