package quarry.activelearning.strategy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

class BadgeStrategyTest extends VectorStrategyContract {

    @Override
    Strategy strategy() {
        return new BadgeStrategy();
    }

    @Test
    void aDistanceIsThatOfTheOuterProducts() {
        // g = residual x embedding: [0.5, 1, -0.5, -1] and [-0.6, 0.2, 0.6, -0.2]; squares 2.5 and 0.8, product -0.2
        var features = new Features(
                new Matrix(2, new float[] {1, 2, 3, -1}), new Matrix(2, new float[] {0.5f, -0.5f, -0.2f, 0.2f}));
        var space = new GradientSpace(features);

        assertThat(space.squaredDistance(0, 1)).isEqualTo(3.7f, within(1e-6f));
        assertThat(space.squaredDistance(0, 0)).isZero();
    }

    @Test
    void theSecondPickIsDrawnByTheSquareOfTheDistance() {
        // gradients 0, 1, 2 on a line. After 0: 1 and 4 of 5; after 1: 1 and 1 of 2; after 2: 4 and 1 of 5
        var features = new Features(new Matrix(1, new float[] {0, 1, 2}), new Matrix(1, new float[] {1, 1, 1}));
        var counts = new int[3][3];
        for (int seed = 0; seed < 9000; seed++) {
            var picks = indices(strategy()
                    .pick(new Query(List.of("a", "b", "c"), new double[0], features, Features.NONE, 2, seed * 7919L)));
            counts[picks.get(0)][picks.get(1)]++;
        }

        // 3000 for each first pick, so standard deviations are below 45
        assertThat(counts[0][2]).isCloseTo(2400, within(180));
        assertThat(counts[0][1]).isCloseTo(600, within(180));
        assertThat(counts[1][0]).isCloseTo(1500, within(180));
        assertThat(counts[2][0]).isCloseTo(2400, within(180));
    }

    @Test
    void drawingFromBoundsThatAreOutOfDateIsAsFairAsDrawingFromDistances() {
        // after the first three of a draw, distances are not brought up to date before the fourth: points 0, 10, 20 are
        // far apart in two dimensions, 3 and 4 lie near to the first
        var embedding = new Matrix(2, new float[] {0, 0, 100, 0, 0, 100, 3, 0, 0, 4});
        var space = new EuclideanSpace(embedding, embedding);
        int three = 0;
        int both = 0;
        for (int seed = 0; seed < 20_000; seed++) {
            int[] points = DistanceDraw.of(space, 4, seed * 104_729L);
            var last = points[3];
            if (Set.of(points[0], points[1], points[2]).equals(Set.of(0, 1, 2))) {
                both++;
                three += last == 3 ? 1 : 0;
            }
        }

        // 9 of 9 + 16
        assertThat(both).isGreaterThan(5_000);
        assertThat(three / (double) both).isCloseTo(0.36, within(0.03));
    }

    @Test
    void aSmallerBudgetIsThePrefixOfALargerOne() {
        assertThat(indices(strategy().pick(query(12, 9))))
                .startsWith(indices(strategy().pick(query(5, 9))).toArray(new Integer[0]));
    }

    @Test
    void anotherSeedPicksOthers() {
        assertThat(strategy().pick(query(7, 1))).isNotEqualTo(strategy().pick(query(7, 2)));
    }

    @Test
    void residualsAreNeeded() {
        var features = Features.of(matrix(20, 9, 1));

        assertThatThrownBy(() -> strategy().pick(query(scores(), features, 3, 1)))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("residuals");
    }
}
