package quarry.activelearning.strategy;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class LearningLossStrategyTest extends ScoreStrategyContract {

    @Override
    Strategy strategy() {
        return new LearningLossStrategy();
    }

    @Override
    Signal signal() {
        return Signal.PREDICTED_LOSS;
    }

    @Test
    void wantsALossHeadAndNoDropout() {
        assertThat(strategy().needs().lossHead()).isTrue();
        assertThat(strategy().needs().dropout()).isFalse();
    }
}
