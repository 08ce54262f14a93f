package quarry.activelearning.strategy;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class BaldStrategyTest extends ScoreStrategyContract {

    @Override
    Strategy strategy() {
        return new BaldStrategy();
    }

    @Override
    Signal signal() {
        return Signal.BALD;
    }

    @Test
    void wantsDropout() {
        assertThat(strategy().needs().dropout()).isTrue();
        assertThat(strategy().needs().lossHead()).isFalse();
    }
}
