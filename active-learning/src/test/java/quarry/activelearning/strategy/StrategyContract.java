package quarry.activelearning.strategy;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashSet;
import java.util.List;
import java.util.SplittableRandom;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** What every strategy promises. An heir names its strategy and inherits the promises. */
abstract class StrategyContract {

    static final List<String> NAMES =
            IntStream.range(0, 20).mapToObj("image-%02d.png"::formatted).toList();

    abstract Strategy strategy();

    /** A query over twenty images with what the strategy needs, and nothing else; scores repeat after five. */
    Query query(int budget, long seed) {
        return query(scores(), features(NAMES.size(), 1), budget, seed);
    }

    Query query(double[] scores, Features features, int budget, long seed) {
        var needs = strategy().needs();
        return new Query(
                NAMES,
                needs.signal().isPresent() ? scores : new double[0],
                needs.vectors().isPresent() ? features : Features.NONE,
                needs.labelledVectors() ? features(4, 2) : Features.NONE,
                budget,
                seed);
    }

    static double[] scores() {
        return IntStream.range(0, NAMES.size()).mapToDouble(i -> i % 5).toArray();
    }

    static Features features(int rows, long seed) {
        return new Features(matrix(rows, 9, seed), matrix(rows, 3, seed + 100));
    }

    static Matrix matrix(int rows, int columns, long seed) {
        var random = new SplittableRandom(seed);
        var numbers = new float[rows * columns];
        for (int i = 0; i < numbers.length; i++) {
            numbers[i] = (float) random.nextDouble(-1, 1);
        }
        return new Matrix(columns, numbers);
    }

    static List<Integer> indices(List<Pick> picks) {
        return picks.stream().map(Pick::index).toList();
    }

    @Test
    void isFoundByItsName() {
        assertThat(Strategies.named(strategy().name())).hasSameClassAs(strategy());
        assertThat(Strategies.names()).contains(strategy().name());
    }

    @Test
    void theSameQueryHasTheSameAnswer() {
        assertThat(strategy().pick(query(7, 1311))).isEqualTo(strategy().pick(query(7, 1311)));
    }

    @Test
    void theBudgetIsMetAndNoImageIsPickedTwice() {
        var picks = strategy().pick(query(7, 1311));

        assertThat(picks).hasSize(7);
        assertThat(new HashSet<>(indices(picks))).hasSize(7);
    }

    @Test
    void aBudgetOfNothingPicksNothingAndTooLargeAOnePicksAll() {
        assertThat(strategy().pick(query(0, 1))).isEmpty();
        assertThat(indices(strategy().pick(query(99, 1)))).hasSize(20).doesNotHaveDuplicates();
        assertThat(strategy().pick(new Query(List.of(), new double[0], 3, 1))).isEmpty();
    }

    @Test
    void picksComeBestFirst() {
        var picks = strategy().pick(query(20, 5));

        for (int i = 1; i < picks.size(); i++) {
            assertThat(picks.get(i - 1).score())
                    .isGreaterThanOrEqualTo(picks.get(i).score());
        }
    }

    @Test
    void theQueryIsLeftAsItWas() {
        var query = query(7, 3);

        strategy().pick(query);

        assertThat(query).isEqualTo(query(7, 3));
    }

    @Test
    void thereAreNeverMoreCandidatesThanImages() {
        assertThat(strategy().candidateCount(30, 10, 10)).isEqualTo(30);
        assertThat(strategy().candidateCount(0, 10, 10)).isZero();
    }

    @Test
    void atLeastOneSubQueryIsNeeded() {
        assertThat(strategy().subQueries()).isPositive();
    }
}
