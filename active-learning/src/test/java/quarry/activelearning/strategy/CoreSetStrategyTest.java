package quarry.activelearning.strategy;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class CoreSetStrategyTest extends VectorStrategyContract {

    @Override
    Strategy strategy() {
        return new CoreSetStrategy();
    }

    @Test
    void theFarthestFromAllLabelledAndPickedIsNext() {
        // on a line: labelled 0; pool 1, 4, 6, 10. 10 is farthest; then 4 (4 from 0), 6 (4 from 10): the tie by index;
        // then 6 (2 from 4), then 1
        var query = line(new float[] {0}, 4, 1, 4, 6, 10);

        assertThat(strategy().pick(query))
                .containsExactly(new Pick(3, 10), new Pick(1, 4), new Pick(2, 2), new Pick(0, 1));
    }

    @Test
    void withoutLabelsTheFirstIsDrawnAndTheNextIsFarthestFromIt() {
        var query = line(new float[0], 2, 1, 2, 9);

        var picks = strategy().pick(query);

        assertThat(picks.get(1).index()).isEqualTo(picks.get(0).index() == 2 ? 0 : 2);
        assertThat(picks.get(0).score()).isEqualTo(picks.get(1).score());
    }

    @Test
    void aSmallerBudgetIsThePrefixOfALargerOne() {
        assertThat(strategy().pick(query(12, 9)))
                .startsWith(strategy().pick(query(5, 9)).toArray(new Pick[0]));
    }

    @Test
    void puttingComparisonsOffChangesNoPick() {
        var pool = matrix(700, 19, 5);
        var labelled = matrix(30, 19, 6);
        var names = IntStream.range(0, 700).mapToObj("%03d"::formatted).toList();

        var picks = strategy().pick(new Query(names, new double[0], Features.of(pool), Features.of(labelled), 400, 1));

        assertThat(indices(picks)).isEqualTo(byTheBook(pool, labelled, 400));
    }

    private static List<Integer> byTheBook(Matrix pool, Matrix labelled, int budget) {
        var distances = new float[pool.rows()];
        for (int i = 0; i < distances.length; i++) {
            distances[i] = Float.POSITIVE_INFINITY;
            for (int l = 0; l < labelled.rows(); l++) {
                distances[i] = Math.min(distances[i], pool.squaredDistance(i, labelled, l));
            }
        }
        var picks = new ArrayList<Integer>();
        while (picks.size() < budget) {
            int farthest = 0;
            for (int i = 1; i < distances.length; i++) {
                farthest = distances[i] > distances[farthest] ? i : farthest;
            }
            picks.add(farthest);
            for (int i = 0; i < distances.length; i++) {
                distances[i] = Math.min(distances[i], pool.squaredDistance(i, pool, farthest));
            }
        }
        return picks;
    }

    private static Query line(float[] labelled, int budget, float... pool) {
        var names = IntStream.range(0, pool.length).mapToObj(i -> "image-" + i).toList();
        return new Query(
                names,
                new double[0],
                Features.of(new Matrix(1, pool)),
                Features.of(new Matrix(1, labelled)),
                budget,
                4);
    }
}
