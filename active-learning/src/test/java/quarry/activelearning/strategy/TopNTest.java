package quarry.activelearning.strategy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;

class TopNTest {

    private static final double[] SCORES = {0.3, 0.9, 0.9, 0.1, 0.5, 0.9};

    @Test
    void theBestComeFirstAndTiesGoByIndex() {
        assertThat(indices(SCORES, 2)).containsExactly(1, 2);
        assertThat(indices(SCORES, 3)).containsExactly(1, 2, 5);
        assertThat(indices(SCORES, 4)).containsExactly(1, 2, 5, 4);
    }

    @Test
    void zeroPicksNothingAndTooManyPicksAll() {
        assertThat(indices(SCORES, 0)).isEmpty();
        assertThat(indices(SCORES, 9)).containsExactly(1, 2, 5, 4, 0, 3);
    }

    @Test
    void theTwoZerosAreOneScore() {
        assertThat(indices(new double[] {-0.0, 0.0}, 2)).containsExactly(0, 1);
    }

    @Test
    void theTwoZerosAreOneScoreAtTheEndOfThePicksToo() {
        assertThat(indices(new double[] {-0.0, 0.0, -1}, 1)).containsExactly(0);
        assertThat(indices(new double[] {0.0, -0.0, 1}, 2)).containsExactly(2, 0);
    }

    @Test
    void anyNumberOfPicksIsTheBeginningOfAll() {
        var random = new SplittableRandom(5);
        var scores = random.ints(200, -9, 9).mapToDouble(score -> score / 4.0).toArray();
        var all = indices(scores, scores.length);

        for (int count = 0; count <= scores.length; count++) {
            assertThat(indices(scores, count)).isEqualTo(all.subList(0, count));
        }
    }

    @Test
    void aScoreThatIsNoNumberIsNamedByItsIndex() {
        assertThatThrownBy(() -> TopN.of(new double[] {0.3, Double.NaN, 0.9}, 2))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("index 1");
        assertThatThrownBy(() -> TopN.of(new double[] {0.3, 0.1, Double.NEGATIVE_INFINITY}, 0))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("index 2");
    }

    @Test
    void aNegativeCountIsRefused() {
        assertThatThrownBy(() -> TopN.of(SCORES, -1)).isInstanceOf(IllegalArgumentException.class);
    }

    private static List<Integer> indices(double[] scores, int count) {
        return TopN.of(scores, count).stream().map(Pick::index).toList();
    }
}
