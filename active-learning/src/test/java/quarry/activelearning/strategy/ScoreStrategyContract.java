package quarry.activelearning.strategy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.junit.jupiter.api.Test;

/** What every strategy promises that picks by one number an image. */
abstract class ScoreStrategyContract extends StrategyContract {

    abstract Signal signal();

    @Test
    void wantsItsSignal() {
        assertThat(strategy().needs().signal()).contains(signal());
        assertThat(strategy().needs().model()).isTrue();
        assertThat(Signal.of(signal().id())).isEqualTo(signal());
    }

    @Test
    void theLargestNumbersArePickedAndTiesGoByIndex() {
        // candidates 8, 3, 9, 2, 6 with 0.4, 1.1, 0.4, 1.1, -0.2, in name order
        var query = new Query(
                List.of("2", "3", "6", "8", "9"),
                new double[] {1.1, 1.1, -0.2, 0.4, 0.4},
                features(5, 1),
                Features.NONE,
                3,
                0);

        assertThat(strategy().pick(query)).containsExactly(new Pick(0, 1.1), new Pick(1, 1.1), new Pick(3, 0.4));
    }

    @Test
    void aSmallerBudgetIsThePrefixOfALargerOne() {
        assertThat(strategy().pick(query(12, 9)))
                .startsWith(strategy().pick(query(5, 9)).toArray(new Pick[0]));
    }

    @Test
    void aScoreThatIsNoNumberIsRefusedByItsIndex() {
        for (double none : new double[] {Double.NaN, Double.POSITIVE_INFINITY}) {
            var scores = scores();
            scores[4] = none;

            assertThatThrownBy(() -> strategy().pick(query(scores, features(20, 1), 3, 1)))
                    .isInstanceOf(IllegalArgumentException.class)
                    .hasMessageContaining("index 4");
        }
    }

    @Test
    void missingScoresAreRefused() {
        assertThatThrownBy(() -> strategy().pick(new Query(List.of("a", "b"), new double[0], 1, 0)))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("2 candidates");
    }

    @Test
    void candidatesAreTheSubsetFactorTimesTheBudgetOrAllThereAre() {
        assertThat(strategy().candidateCount(49_000, 1000, 10)).isEqualTo(10_000);
        assertThat(strategy().candidateCount(49_000, 1000, 2.5)).isEqualTo(2_500);
        assertThat(strategy().candidateCount(900, 1000, 10)).isEqualTo(900);
        assertThat(strategy().candidateCount(900, Integer.MAX_VALUE, 10)).isEqualTo(900);
        assertThatThrownBy(() -> strategy().candidateCount(900, 10, 0.5)).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> strategy().candidateCount(900, 10, Double.NaN))
                .isInstanceOf(IllegalArgumentException.class);
    }
}
