package quarry.activelearning.strategy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.junit.jupiter.api.Test;

class StrategiesTest {

    @Test
    void theNamesAreListed() {
        assertThat(Strategies.names())
                .containsExactly(
                        "random",
                        "learning-loss",
                        "discriminative",
                        "least-confidence",
                        "margin",
                        "entropy",
                        "dropout-entropy",
                        "bald",
                        "variance",
                        "core-set",
                        "badge",
                        "typiclust");
    }

    @Test
    void anUnknownNameIsAnsweredWithTheKnownOnes() {
        assertThatThrownBy(() -> Strategies.named("psychic"))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageStartingWith("unknown strategy 'psychic'; known: random, learning-loss, ");
        assertThatThrownBy(() -> Signal.of("psychic"))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("predicted-loss");
        assertThatThrownBy(() -> Vectors.of("psychic"))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("embedding, gradient, descriptor");
    }

    @Test
    void onlyUncertaintiesHaveScoresOfRegions() {
        var able = List.of("least-confidence", "margin", "entropy", "dropout-entropy", "bald", "variance");
        for (var name : Strategies.names()) {
            if (able.contains(name)) {
                assertThat(Strategies.forRegions(name).name()).isEqualTo(name);
            } else {
                assertThatThrownBy(() -> Strategies.forRegions(name))
                        .isInstanceOf(IllegalArgumentException.class)
                        .hasMessage(
                                name + " has no scores of regions; strategies that have: " + String.join(", ", able));
            }
        }
    }

    @Test
    void aQueryRefusesNamesOutOfOrderTwiceOrWithoutAScore() {
        assertThatThrownBy(() -> new Query(List.of("b", "a"), new double[0], 1, 0))
                .hasMessageContaining("index 1");
        assertThatThrownBy(() -> new Query(List.of("a", "a"), new double[0], 1, 0))
                .hasMessageContaining("index 1");
        assertThatThrownBy(() -> new Query(List.of("a", "b"), new double[1], 1, 0))
                .hasMessage("2 names but 1 scores");
        var one = Features.of(new Matrix(1, new float[1]));
        var wide = Features.of(new Matrix(2, new float[2]));
        assertThatThrownBy(() -> new Query(List.of("a", "b"), new double[0], one, Features.NONE, 1, 0))
                .hasMessage("2 names but 1 rows of features");
        assertThatThrownBy(() -> new Query(List.of("a"), new double[0], one, wide, 1, 0))
                .hasMessage("features of 1 numbers, but of 2 for labelled images");
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
