package quarry.activelearning.strategy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class DiscriminativeStrategyTest extends VectorStrategyContract {

    /** Instead of a network: what is far from all labelled rows looks unlabelled. */
    private static final Separator BY_DISTANCE = (labelled, unlabelled, asked, seed) -> IntStream.range(0, asked.rows())
            .mapToDouble(row -> IntStream.range(0, labelled.rows())
                    .mapToDouble(l -> asked.squaredDistance(row, labelled, l))
                    .min()
                    .orElseThrow())
            .map(distance -> distance / (1 + distance))
            .toArray();

    @Override
    Strategy strategy() {
        return new DiscriminativeStrategy(() -> BY_DISTANCE);
    }

    @Test
    void earlierSubQueriesComeFirstAndCountAsLabelled() {
        // on a line: labelled 0; pool 1, 4, 6, 10, as for core-set since each sub-query has one pick
        var picks = strategy().pick(line(4));

        assertThat(indices(picks)).containsExactly(3, 1, 2, 0);
        assertThat(picks.get(0).score()).isEqualTo(3 + 100 / 101.0);
        assertThat(picks.get(3).score()).isEqualTo(1 / 2.0);
    }

    @Test
    void eachNetworkLearnsFromAllLabelledAndTenTimesAsManyOthers() {
        var labelledRows = new ArrayList<Integer>();
        var unlabelledRows = new ArrayList<Integer>();
        var seeds = new ArrayList<Long>();
        var strategy = new DiscriminativeStrategy(() -> (labelled, unlabelled, asked, seed) -> {
            labelledRows.add(labelled.rows());
            unlabelledRows.add(unlabelled.rows());
            seeds.add(seed);
            assertThat(asked.rows()).as("the whole pool is judged").isEqualTo(50);
            return new double[asked.rows()];
        });
        var names = IntStream.range(0, 50).mapToObj("%02d"::formatted).toList();
        var query =
                new Query(names, new double[0], Features.of(matrix(50, 3, 1)), Features.of(matrix(2, 3, 2)), 12, 1311);

        var picks = strategy.pick(query);

        // 12 = 2 + 2 + 8 * 1
        assertThat(labelledRows).containsExactly(2, 4, 6, 7, 8, 9, 10, 11, 12, 13);
        assertThat(unlabelledRows).containsExactly(20, 40, 46, 45, 44, 43, 42, 41, 40, 39);
        assertThat(seeds.get(3)).isEqualTo(Draw.of(1311, 3, "discriminator").seed());
        assertThat(indices(picks)).isEqualTo(IntStream.range(0, 12).boxed().toList());
    }

    @Test
    void withoutLabelsThereIsNothingToLearn() {
        var query = new Query(List.of("a"), new double[0], Features.of(matrix(1, 3, 1)), Features.NONE, 1, 0);

        assertThatThrownBy(() -> strategy().pick(query))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("labelled");
    }

    @Test
    void aBudgetIsSplitIntoPartsThatDifferByOne() {
        assertThat(SubQueries.split(1000, 10)).hasSize(10).containsOnly(100);
        assertThat(SubQueries.split(150, 10)).hasSize(10).containsOnly(15);
        assertThat(SubQueries.split(1005, 10)).containsExactly(101, 101, 101, 101, 101, 100, 100, 100, 100, 100);
        assertThat(SubQueries.split(7, 10)).containsExactly(1, 1, 1, 1, 1, 1, 1);
        assertThat(SubQueries.split(0, 10)).isEmpty();
        assertThatThrownBy(() -> SubQueries.split(5, 0)).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void negativesAreTheRatioTimesTheLabelledOrAllThereAre() {
        var draw = Draw.of(1, 0, "negatives");

        assertThat(Negatives.sample(draw, NAMES, 1, 10)).hasSize(10).isSorted();
        assertThat(Negatives.sample(draw, NAMES, 3, 10)).isEqualTo(NAMES);
        assertThat(Negatives.sample(draw, NAMES, 1, 2.5)).hasSize(3);
        assertThatThrownBy(() -> Negatives.sample(draw, NAMES, 1, 0)).isInstanceOf(IllegalArgumentException.class);
    }

    private static Query line(int budget) {
        return new Query(
                List.of("a", "b", "c", "d"),
                new double[0],
                Features.of(new Matrix(1, new float[] {1, 4, 6, 10})),
                Features.of(new Matrix(1, new float[] {0})),
                budget,
                4);
    }
}
