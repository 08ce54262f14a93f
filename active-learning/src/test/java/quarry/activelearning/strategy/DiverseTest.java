package quarry.activelearning.strategy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.junit.jupiter.api.Test;

class DiverseTest extends ScoreStrategyContract {

    @Override
    Strategy strategy() {
        return Strategies.of("entropy", 1);
    }

    @Override
    Signal signal() {
        return Signal.ENTROPY;
    }

    @Test
    @Override
    void isFoundByItsName() {
        assertThat(strategy()).isInstanceOf(Diverse.class);
        assertThat(strategy().name()).isEqualTo("entropy");
        assertThat(Strategies.of("entropy", 0)).isInstanceOf(EntropyStrategy.class);
    }

    @Test
    void needsEmbeddingsToo() {
        assertThat(strategy().needs().vectors()).contains(Vectors.EMBEDDING);
        assertThat(strategy().needs().labelledVectors()).isFalse();
        assertThat(Strategies.of("learning-loss", 0.9).needs().lossHead()).isTrue();
    }

    @Test
    void nearDuplicatesOfATakenImageAreSkipped() {
        // cosines: 0 and 1 have 1, 0 and 2 have 0, 0 and 3 have 0.6
        var query = query(2);

        assertThat(Strategies.of("entropy", 0.9).pick(query)).containsExactly(new Pick(0, 5), new Pick(2, 3));
        assertThat(Strategies.of("entropy", 1).pick(query)).containsExactly(new Pick(0, 5), new Pick(2, 3));
    }

    @Test
    void theSkippedFillUpByScoreWhenTooFewRemain() {
        assertThat(Strategies.of("entropy", 0.5).pick(query(4)))
                .as("scores never ascend")
                .containsExactly(new Pick(0, 5), new Pick(2, 3), new Pick(1, 3), new Pick(3, 2));
    }

    @Test
    void aVectorWithoutDirectionIsLikeNoOther() {
        var features = Features.of(new Matrix(2, new float[4]));
        var query = new Query(List.of("a", "b"), new double[] {1, 2}, features, Features.NONE, 2, 0);

        assertThat(Strategies.of("entropy", 0.1).pick(query)).containsExactly(new Pick(1, 2), new Pick(0, 1));
    }

    @Test
    void withoutScoresOrOutOfRangeItIsRefused() {
        for (double wrong : new double[] {-0.1, 1.1, Double.NaN}) {
            assertThatThrownBy(() -> Strategies.of("entropy", wrong))
                    .isInstanceOf(IllegalArgumentException.class)
                    .hasMessageContaining("(0, 1]");
        }
        assertThatThrownBy(() -> Strategies.of("core-set", 0.9))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("core-set has no scores");
    }

    private static Query query(int budget) {
        var features = Features.of(new Matrix(2, new float[] {1, 0, 2, 0, 0, 1, 0.6f, 0.8f}));
        return new Query(List.of("a", "b", "c", "d"), new double[] {5, 4, 3, 2}, features, Features.NONE, budget, 0);
    }
}
