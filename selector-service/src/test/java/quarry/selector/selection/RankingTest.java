package quarry.selector.selection;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import quarry.activelearning.csv.EntropyValues;
import quarry.activelearning.strategy.Features;
import quarry.activelearning.strategy.Matrix;
import quarry.activelearning.strategy.Query;
import quarry.activelearning.strategy.Strategies;

class RankingTest {

    private static final List<String> NAMES = List.of("a", "b", "c", "d", "e", "f");

    @Test
    void everythingIsRankedByScoreAndThenByName() {
        // Given: the worked example of the top-N rule
        var query = new Query(NAMES, new double[] {0.3, 0.9, 0.9, 0.1, 0.5, 0.9}, 2, 1);

        // When
        var ranking = Ranking.of(Strategies.named("learning-loss"), query);

        // Then
        assertThat(ranking.names()).containsExactly("b", "c", "f", "e", "a", "d");
        assertThat(ranking.picked()).isEqualTo(2);
        assertThat(ranking.selection().names()).containsExactly("b", "c");
    }

    @Test
    void aStrategyWithoutASignalRanksEverythingToo() {
        // Given
        var query = new Query(NAMES, new double[0], 2, 1);

        // When
        var ranking = Ranking.of(Strategies.named("random"), query);

        // Then
        assertThat(ranking.names()).containsExactlyInAnyOrderElementsOf(NAMES);
        assertThat(ranking.scores()).isSortedAccordingTo((left, right) -> Double.compare(right, left));
        assertThat(ranking.picked()).isEqualTo(2);
    }

    @Test
    void whatWasPassedOverForItsLikenessComesAfterThePicksWithoutAHigherScore() {
        // Given: b and c are the same picture
        var vectors = Features.of(new Matrix(2, new float[] {1, 0, 0, 1, 0, 1}));
        var query = new Query(List.of("a", "b", "c"), new double[] {0.1, 0.9, 0.8}, vectors, Features.NONE, 2, 1);

        // When
        var ranking = Ranking.of(Strategies.of("margin", 0.9), query);

        // Then
        assertThat(ranking.names()).containsExactly("b", "a", "c");
        assertThat(ranking.scores()).containsExactly(0.9, 0.1, 0.1);
    }

    @Test
    void vectorsAloneRankThePicksOnly() {
        // Given
        var vectors = Features.of(new Matrix(1, new float[] {1, 2, 3}));
        var query = new Query(List.of("a", "b", "c"), new double[0], vectors, vectors, 2, 1);

        // When
        var ranking = Ranking.of(Strategies.named("core-set"), query);

        // Then
        assertThat(ranking.names()).hasSize(2);
        assertThat(ranking.picked()).isEqualTo(2);
    }

    @Test
    void whatHasGoneMeanwhileIsLeftOut() {
        // Given
        var ranking = new Ranking(List.of("a", "b", "c"), List.of(3.0, 2.0, 1.0), 1);

        // When
        var left = ranking.among(Set.of("a", "c"));

        // Then
        assertThat(left).isEqualTo(new Ranking(List.of("a", "c"), List.of(3.0, 1.0), 1));
    }

    @Test
    void nothingToRankIsAnEmptyRanking() {
        assertThat(Ranking.of(Strategies.named("random"), new Query(List.of(), new double[0], 2, 1))
                        .isEmpty())
                .isTrue();
    }

    @Test
    void aBudgetAboveThePoolPicksThePool() {
        var query = new Query(List.of("a", "b"), new double[] {1, 2}, 5, 1);

        assertThat(Ranking.of(Strategies.named("learning-loss"), query).picked())
                .isEqualTo(2);
    }

    @Test
    void theFileHoldsRawScoresWhereTheirOrderSurvivesThePlatform() {
        var file = EntropyFile.of(List.of("b.png", "a.png"), new double[] {1.5, 0.25});

        assertThat(file.kind()).isEqualTo(EntropyValues.Kind.RAW);
        assertThat(file.text()).isEqualTo("name,entropy_value\r\nb.png,1.500000\r\na.png,0.250000\r\n");
    }

    @Test
    void theFileHoldsRanksWhereTheScoresWouldNotSurviveThePlatform() {
        var file = EntropyFile.of(List.of("b.png", "a.png"), new double[] {-0.25, -0.5});

        assertThat(file.kind()).isEqualTo(EntropyValues.Kind.RANK);
        assertThat(file.text()).isEqualTo("name,entropy_value\r\nb.png,1.000000\r\na.png,0.500000\r\n");
    }
}
