package quarry.selector.selection;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import quarry.activelearning.csv.EntropyValues;
import quarry.activelearning.strategy.Query;
import quarry.activelearning.strategy.Strategies;

class RankingTest {

    private static final List<String> NAMES = List.of("a", "b", "c", "d", "e", "f");

    @Test
    void theBestArePickedByScoreAndThenByName() {
        // Given: the worked example of the top-N rule
        var query = new Query(NAMES, new double[] {0.3, 0.9, 0.9, 0.1, 0.5, 0.9}, 2, 1);

        // When
        var ranking = Ranking.of(Strategies.named("learning-loss"), query);

        // Then
        assertThat(ranking).isEqualTo(new Ranking(List.of("b", "c"), List.of(0.9, 0.9)));
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

        assertThat(Ranking.of(Strategies.named("learning-loss"), query).names()).containsExactly("b", "a");
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
