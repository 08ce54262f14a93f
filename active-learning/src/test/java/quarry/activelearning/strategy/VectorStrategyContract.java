package quarry.activelearning.strategy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** What every strategy promises that looks at vectors. */
abstract class VectorStrategyContract extends StrategyContract {

    @Test
    void theWholePoolIsLookedAt() {
        assertThat(strategy().needs().vectors()).isPresent();
        assertThat(strategy().candidateCount(49_000, 1000, 10)).isEqualTo(49_000);
    }

    @Test
    void aVectorThatIsNotFiniteIsRefusedByItsIndex() {
        for (float none : new float[] {Float.NaN, Float.NEGATIVE_INFINITY}) {
            var numbers = features(20, 1).embedding().toArray();
            numbers[4 * 9 + 2] = none;
            var spoilt = new Features(new Matrix(9, numbers), features(20, 1).residual());

            assertThatThrownBy(() -> strategy().pick(query(scores(), spoilt, 3, 1)))
                    .isInstanceOf(IllegalArgumentException.class)
                    .hasMessageContaining("index 4");
        }
    }

    @Test
    void missingVectorsAreRefused() {
        assertThatThrownBy(() -> strategy().pick(new Query(List.of("a", "b"), new double[0], 1, 0)))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("2 candidates");
    }

    @Test
    void lookAlikesAreTakenByIndex() {
        var same = new int[20];
        var features = features(1, 1).rows(same);

        var picks = indices(strategy().pick(query(scores(), features, 20, 1)));

        // the first may be drawn
        assertThat(picks.subList(1, 20))
                .isEqualTo(IntStream.range(0, 20)
                        .filter(i -> i != picks.get(0))
                        .boxed()
                        .toList());
    }
}
