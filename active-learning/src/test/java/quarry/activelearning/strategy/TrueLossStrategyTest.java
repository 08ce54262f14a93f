package quarry.activelearning.strategy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;

class TrueLossStrategyTest extends ScoreStrategyContract {

    @Override
    Strategy strategy() {
        return Strategies.trueLoss();
    }

    @Override
    Signal signal() {
        return Signal.TRUE_LOSS;
    }

    @Test
    @Override
    void isFoundByItsName() {
        assertThat(Strategies.names()).doesNotContain("true-loss");
        assertThatThrownBy(() -> Strategies.named("true-loss"))
                .as("no project may set what needs the labels")
                .isInstanceOf(IllegalArgumentException.class);
    }
}
