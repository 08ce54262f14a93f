package quarry.activelearning.strategy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.junit.jupiter.api.Test;

class LearningLossStrategyTest extends StrategyContract {

    @Override
    Strategy strategy() {
        return new LearningLossStrategy();
    }

    @Test
    void wantsThePredictedLoss() {
        assertThat(strategy().signal()).contains(Signal.PREDICTED_LOSS);
        assertThat(Signal.of("predicted-loss")).isEqualTo(Signal.PREDICTED_LOSS);
    }

    @Test
    void theLargestPredictionsArePickedAndTiesGoByName() {
        // candidates 8, 3, 9, 2, 6 with 0.4, 1.1, 0.4, 1.1, -0.2, in name order
        var query = new Query(List.of("2", "3", "6", "8", "9"), new double[] {1.1, 1.1, -0.2, 0.4, 0.4}, 3, 0);

        assertThat(strategy().pick(query)).containsExactly(new Pick(0, 1.1), new Pick(1, 1.1), new Pick(3, 0.4));
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

    @Test
    void missingScoresAreRefused() {
        assertThatThrownBy(() -> strategy().pick(new Query(List.of("a", "b"), new double[0], 1, 0)))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("2 candidates");
    }
}
