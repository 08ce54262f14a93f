package quarry.activelearning.strategy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.junit.jupiter.api.Test;

class StrategiesTest {

    @Test
    void theNamesAreListed() {
        assertThat(Strategies.names()).containsExactly("random", "learning-loss");
    }

    @Test
    void anUnknownNameIsAnsweredWithTheKnownOnes() {
        assertThatThrownBy(() -> Strategies.named("psychic"))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("unknown strategy 'psychic'; known: random, learning-loss");
        assertThatThrownBy(() -> Signal.of("psychic"))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("predicted-loss");
    }

    @Test
    void aQueryRefusesNamesOutOfOrderTwiceOrWithoutAScore() {
        assertThatThrownBy(() -> new Query(List.of("b", "a"), new double[0], 1, 0))
                .hasMessageContaining("index 1");
        assertThatThrownBy(() -> new Query(List.of("a", "a"), new double[0], 1, 0))
                .hasMessageContaining("index 1");
        assertThatThrownBy(() -> new Query(List.of("a", "b"), new double[1], 1, 0))
                .hasMessage("2 names but 1 scores");
        assertThatThrownBy(() -> new Query(List.of("a"), new double[0], -1, 0)).hasMessageContaining("budget");
    }

    @Test
    void aQueryKeepsItsScoresWhenTheCallersArrayChanges() {
        var scores = new double[] {1, 2};
        var query = new Query(List.of("a", "b"), scores, 1, 0);

        scores[0] = 99;
        query.scores()[1] = 99;

        assertThat(query.scores()).containsExactly(1, 2);
        assertThat(query).isEqualTo(new Query(List.of("a", "b"), new double[] {1, 2}, 1, 0));
    }
}
