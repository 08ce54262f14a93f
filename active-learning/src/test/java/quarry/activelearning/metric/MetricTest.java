package quarry.activelearning.metric;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;

class MetricTest {

    @Test
    void rankingAccuracyIsTheShareOfPairsInTheRightOrder() {
        assertThat(RankingAccuracy.of(new double[] {0.9, 0.2, 1.5, 0.4}, new double[] {0.5, 1.2, -0.3, 0.8}))
                .isZero();
        assertThat(RankingAccuracy.of(new double[] {3.0, 0.5, 7.0, 0.5, 1.0}, new double[] {2.0, 0.1, 99.0, 0.4, -1.0}))
                .isEqualTo(0.7);
        assertThat(RankingAccuracy.of(
                        new double[] {2.0, 0.3, 0.9, 1.1, 0.05, 0.6}, new double[] {1.5, 0.2, 0.7, 0.1, -0.4, 0.3}))
                .isEqualTo(12.0 / 15);
    }

    @Test
    void tinyDifferencesStillHaveAnOrder() {
        assertThat(RankingAccuracy.of(new double[] {0, 1e-200}, new double[] {0, 1e-200}))
                .isEqualTo(1);
    }

    @Test
    void oneImageHasNoPairs() {
        assertThat(RankingAccuracy.of(new double[] {1}, new double[] {1})).isNaN();
        assertThatThrownBy(() -> RankingAccuracy.of(new double[1], new double[2]))
                .isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void accuracyCountsTheLargestOutputAndAtATieTheFirst() {
        var accuracy = new Accuracy();
        accuracy.add(new float[] {1, 2, 0, /**/ 3, 3, 1, /**/ 0, 0, 0}, new int[] {1, 0, 2});
        accuracy.add(new float[] {0, 0, 1}, new int[] {2});

        assertThat(accuracy.value()).isEqualTo(0.75);
    }
}
