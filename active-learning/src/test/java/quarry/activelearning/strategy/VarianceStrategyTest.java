package quarry.activelearning.strategy;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class VarianceStrategyTest extends ScoreStrategyContract {

    @Override
    Strategy strategy() {
        return new VarianceStrategy();
    }

    @Override
    Signal signal() {
        return Signal.VARIANCE;
    }

    @Test
    void wantsDropout() {
        assertThat(strategy().needs().dropout()).isTrue();
        assertThat(strategy().needs().lossHead()).isFalse();
    }
}
