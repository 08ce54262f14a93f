package quarry.activelearning.pose;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.assertj.core.data.Offset;
import org.junit.jupiter.api.Test;

class HeatmapsTest {

    private static final Offset<Double> CLOSE = within(1e-6);
    private static final int WIDTH = 48;

    private final Heatmaps heatmaps = new InputSize(192, 256, 2).heatmaps();
    private final float[] map = new float[heatmaps.cells()];

    @Test
    void theMapsAreAQuarterOfTheInput() {
        assertThat(heatmaps).isEqualTo(new Heatmaps(WIDTH, 64, 2));
        assertThat(new InputSize(96, 128, 1).heatmaps()).isEqualTo(new Heatmaps(24, 32, 1));
    }

    @Test
    void aJointIsABellOfHeightOne() {
        assertThat(drawn(96, 128)).isTrue();

        assertThat(sum()).isEqualTo(25.081291, CLOSE);
        assertThat(cellsAboveZero()).isEqualTo(169);
        assertThat(at(24, 32)).isOne();
        assertThat(at(25, 32)).isEqualTo(0.882497, CLOSE);
        assertThat(at(24, 31)).isEqualTo(0.882497, CLOSE);
        assertThat(at(23, 33)).isEqualTo(0.778801, CLOSE);
    }

    @Test
    void aBellInTheCornerIsCutOff() {
        assertThat(drawn(0, 0)).isTrue();

        assertThat(sum()).isEqualTo(9.024384, CLOSE);
        assertThat(cellsAboveZero()).isEqualTo(49);
    }

    @Test
    void aBellBesideTheMapReachesIntoIt() {
        assertThat(drawn(191, 255)).isTrue();

        assertThat(sum()).isEqualTo(4.016261, CLOSE);
        assertThat(at(47, 63)).isEqualTo(0.778801, CLOSE);
    }

    @Test
    void aBellFarBesideTheMapStillCountsWithItsEdge() {
        assertThat(drawn(-28.1, 10)).isTrue();

        assertThat(sum()).isEqualTo(0.053520, CLOSE);
    }

    @Test
    void aBellThatMissesTheMapIsNothingToLearn() {
        assertThat(drawn(-40, 10)).isFalse();
        assertThat(drawn(10, 300)).isFalse();
        assertThat(sum()).isZero();
    }

    @Test
    void aBellThatEndsBeforeTheFirstColumnMissesTheMap() {
        // the bell's last column is -1; the reference calls that a joint to learn, with a map of zeros
        assertThat(drawn(-30, 10)).isFalse();
        assertThat(drawn(10, -30)).isFalse();
    }

    private boolean drawn(double x, double y) {
        return heatmaps.draw(Poses.seen(x, y), map, 0);
    }

    private double at(int x, int y) {
        return map[y * WIDTH + x];
    }

    private double sum() {
        double sum = 0;
        for (float value : map) {
            sum += value;
        }
        return sum;
    }

    private int cellsAboveZero() {
        int cells = 0;
        for (float value : map) {
            cells += value > 0 ? 1 : 0;
        }
        return cells;
    }
}
