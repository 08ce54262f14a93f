package quarry.activelearning.strategy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.HashSet;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** What every strategy promises. An heir names its strategy and inherits the promises. */
abstract class StrategyContract {

    private static final List<String> NAMES =
            IntStream.range(0, 20).mapToObj("image-%02d.png"::formatted).toList();

    abstract Strategy strategy();

    /** A query over twenty images; scores repeat after five, and are left out where no signal is wanted. */
    Query query(int budget, long seed) {
        var scores = IntStream.range(0, NAMES.size()).mapToDouble(i -> i % 5).toArray();
        return new Query(NAMES, strategy().signal().isPresent() ? scores : new double[0], budget, seed);
    }

    @Test
    void isFoundByItsName() {
        assertThat(Strategies.named(strategy().name())).hasSameClassAs(strategy());
    }

    @Test
    void theSameQueryHasTheSameAnswer() {
        assertThat(strategy().pick(query(7, 1311))).isEqualTo(strategy().pick(query(7, 1311)));
    }

    @Test
    void theBudgetIsMetAndNoImageIsPickedTwice() {
        var picks = strategy().pick(query(7, 1311));

        assertThat(picks).hasSize(7);
        assertThat(new HashSet<>(picks.stream().map(Pick::index).toList())).hasSize(7);
    }

    @Test
    void aBudgetOfNothingPicksNothingAndTooLargeAOnePicksAll() {
        assertThat(strategy().pick(query(0, 1))).isEmpty();
        assertThat(strategy().pick(query(99, 1))).hasSize(NAMES.size());
        assertThat(strategy().pick(new Query(List.of(), new double[0], 3, 1))).isEmpty();
    }

    @Test
    void picksComeBestFirstAndTiesByIndex() {
        var picks = strategy().pick(query(20, 5));

        for (int i = 1; i < picks.size(); i++) {
            var before = picks.get(i - 1);
            var after = picks.get(i);
            assertThat(before.score()).isGreaterThanOrEqualTo(after.score());
            if (before.score() == after.score()) {
                assertThat(before.index()).isLessThan(after.index());
            }
        }
    }

    @Test
    void aSmallerBudgetIsThePrefixOfALargerOne() {
        assertThat(strategy().pick(query(12, 9)))
                .startsWith(strategy().pick(query(5, 9)).toArray(new Pick[0]));
    }

    @Test
    void thereAreNeverMoreCandidatesThanImages() {
        assertThat(strategy().candidateCount(30, 10, 10)).isEqualTo(30);
        assertThat(strategy().candidateCount(0, 10, 10)).isZero();
    }

    @Test
    void aScoreThatIsNoNumberIsRefusedByItsIndex() {
        if (strategy().signal().isEmpty()) {
            return;
        }
        var scores = new double[NAMES.size()];
        scores[4] = Double.NaN;

        assertThatThrownBy(() -> strategy().pick(new Query(NAMES, scores, 3, 1)))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("index 4");
    }
}
