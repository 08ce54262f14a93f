package quarry.activelearning.pose;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import org.junit.jupiter.api.Test;

class HeatmapDecoderTest {

    private static final int WIDTH = 6;
    private static final int HEIGHT = 8;

    private final HeatmapDecoder decoder = new HeatmapDecoder(WIDTH, HEIGHT);
    private final float[] map = new float[WIDTH * HEIGHT];

    @Test
    void thePeakMovesAQuarterTowardsTheHigherNeighbours() {
        put(2, 3, 0.9f);
        put(3, 3, 0.5f);
        put(1, 3, 0.4f);
        put(2, 2, 0.6f);
        put(2, 4, 0.3f);

        assertThat(decoder.joint(map, 0)).isEqualTo(new JointEstimate(2.25, 2.75, 0.9f));
    }

    @Test
    void aPeakNextToTheFirstColumnStays() {
        put(1, 1, 0.8f);
        put(2, 1, 0.7f);

        assertThat(decoder.joint(map, 0)).isEqualTo(new JointEstimate(1, 1, 0.8f));
    }

    @Test
    void aPeakInTheLastColumnOrRowStays() {
        put(5, 3, 0.8f);
        put(5, 4, 0.7f);
        assertThat(decoder.joint(map, 0)).isEqualTo(new JointEstimate(5, 3, 0.8f));

        put(3, 7, 0.9f);
        assertThat(decoder.joint(map, 0)).isEqualTo(new JointEstimate(3, 7, 0.9f));
    }

    @Test
    void aPeakBetweenEqualNeighboursStays() {
        put(3, 3, 0.9f);

        assertThat(decoder.joint(map, 0)).isEqualTo(new JointEstimate(3, 3, 0.9f));
    }

    @Test
    void ofEqualPeaksTheFirstInRowOrderWins() {
        put(4, 2, 0.5f);
        put(2, 4, 0.5f);

        assertThat(decoder.highest(map, 0)).isEqualTo(new JointEstimate(4, 2, 0.5f));
    }

    @Test
    void aMapWithoutHeightHasItsPeakInTheCorner() {
        Arrays.fill(map, -0.1f);
        assertThat(decoder.joint(map, 0)).isEqualTo(new JointEstimate(0, 0, -0.1f));

        put(3, 3, 0);
        assertThat(decoder.joint(map, 0)).isEqualTo(new JointEstimate(0, 0, 0));
    }

    @Test
    void eachJointHasAMapOfItsOwn() {
        var maps = new float[3 + Joints.COUNT * WIDTH * HEIGHT];
        maps[3 + 16 * WIDTH * HEIGHT + 2 * WIDTH + 4] = 0.5f;

        var joints = decoder.joints(maps, 3);

        assertThat(joints).hasSize(17);
        assertThat(joints.get(16)).isEqualTo(new JointEstimate(4, 2, 0.5f));
        assertThat(joints.get(15)).isEqualTo(new JointEstimate(0, 0, 0));
    }

    private void put(int x, int y, float value) {
        map[y * WIDTH + x] = value;
    }
}
