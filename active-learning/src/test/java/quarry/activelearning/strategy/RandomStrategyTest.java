package quarry.activelearning.strategy;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class RandomStrategyTest extends StrategyContract {

    @Override
    Strategy strategy() {
        return new RandomStrategy();
    }

    @Test
    void anImageHasTheSameScoreWhoeverElseIsThere() {
        var few = strategy().pick(new Query(List.of("b", "d"), new double[0], 2, 7));
        var many = strategy().pick(new Query(List.of("a", "b", "c", "d"), new double[0], 4, 7));

        assertThat(many)
                .extracting(Pick::score)
                .containsAll(few.stream().map(Pick::score).toList());
    }

    @Test
    void needsNothing() {
        assertThat(strategy().needs()).isEqualTo(Needs.NOTHING);
        assertThat(strategy().needs().model()).isFalse();
    }

    @Test
    void aSmallerBudgetIsThePrefixOfALargerOne() {
        assertThat(strategy().pick(query(12, 9)))
                .startsWith(strategy().pick(query(5, 9)).toArray(new Pick[0]));
    }

    @Test
    void anotherSeedPicksOthers() {
        assertThat(strategy().pick(query(7, 1))).isNotEqualTo(strategy().pick(query(7, 2)));
    }

    @Test
    void everyImageIsPickedAboutEquallyOften() {
        var picked = new int[20];
        IntStream.range(0, 4000)
                .forEach(seed -> strategy().pick(query(5, seed)).forEach(pick -> picked[pick.index()]++));

        // 1000 expected, standard deviation 27
        assertThat(IntStream.of(picked)).allMatch(count -> count > 860 && count < 1140);
    }
}
