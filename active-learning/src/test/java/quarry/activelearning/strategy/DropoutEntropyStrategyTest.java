package quarry.activelearning.strategy;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class DropoutEntropyStrategyTest extends ScoreStrategyContract {

    @Override
    Strategy strategy() {
        return new DropoutEntropyStrategy();
    }

    @Override
    Signal signal() {
        return Signal.DROPOUT_ENTROPY;
    }

    @Test
    void wantsDropout() {
        assertThat(strategy().needs().dropout()).isTrue();
        assertThat(strategy().needs().lossHead()).isFalse();
    }
}
