package quarry.activelearning.model;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDManager;
import ai.djl.ndarray.types.Shape;
import java.util.Random;
import org.assertj.core.data.Offset;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import quarry.activelearning.engine.Torch;

/** The numbers were computed apart, in 64-bit floats. */
class RankingLossTest {

    private static final Offset<Double> CLOSE = within(1e-9);
    private static final double THIRD = 1.0 / 3;

    private final NDManager manager = NDManager.newBaseManager();

    @AfterEach
    void close() {
        manager.close();
    }

    @Test
    void pairsInTheWrongOrderCostTheirDistanceAndTheMargin() {
        var predictions = numbers(0.5, 1.2, -0.3, 0.8);
        var losses = numbers(0.9, 0.2, 1.5, 0.4);

        assertThat(loss(predictions, losses, 1)).isEqualTo(1.9, CLOSE);
        assertThat(gradient(predictions, losses)).containsExactly(new double[] {-0.5, 0.5, -0.5, 0.5}, CLOSE);
        assertThat(loss(predictions, losses, 0.5f)).isEqualTo(1.4, CLOSE);
    }

    @Test
    void atATieTheSecondIsTakenForTheWorse() {
        assertThat(loss(numbers(0.25, 0.75), numbers(1, 1), 1)).isEqualTo(0.5, CLOSE);
        assertThat(gradient(numbers(0.25, 0.75), numbers(1, 1))).containsExactly(1, -1);
        assertThat(loss(numbers(0.75, 0.25), numbers(1, 1), 1)).isEqualTo(1.5, CLOSE);
        assertThat(gradient(numbers(0.75, 0.25), numbers(1, 1))).containsExactly(1, -1);
    }

    @Test
    void theMiddleOneOfAnOddBatchHasNoPartner() {
        var predictions = numbers(2.0, 0.1, 99.0, 0.4, -1.0);
        var losses = numbers(3.0, 0.5, 7.0, 0.5, 1.0);

        assertThat(loss(predictions, losses, 1)).isEqualTo(0.35, CLOSE);
        assertThat(gradient(predictions, losses)).containsExactly(new double[] {0, 0.5, 0, -0.5, 0}, CLOSE);
    }

    @Test
    void pairsFartherApartThanTheMarginCostNothing() {
        var predictions = numbers(1.5, 0.2, 0.7, 0.1, -0.4, 0.3);
        var losses = numbers(2.0, 0.3, 0.9, 1.1, 0.05, 0.6);

        assertThat(loss(predictions, losses, 1)).isEqualTo(2 * THIRD, CLOSE);
        assertThat(gradient(predictions, losses))
                .containsExactly(new double[] {0, -THIRD, THIRD, -THIRD, THIRD, 0}, CLOSE);
    }

    @Test
    void aPairExactlyAtTheMarginCostsNothing() {
        assertThat(loss(numbers(2, 1), numbers(5, 1), 1)).isZero();
    }

    @Test
    void oneImageOrNoneHasNoPairAndNoGradient() {
        assertThat(loss(numbers(0.7), numbers(2), 1)).isZero();
        assertThat(gradient(numbers(0.7), numbers(2))).containsExactly(0);
        assertThat(loss(manager.create(new double[0]), manager.create(new double[0]), 1))
                .isZero();
    }

    @Test
    void aColumnOfPredictionsMeansTheSameAsARow() {
        var column = numbers(0.5, 1.2, -0.3, 0.8).reshape(new Shape(4, 1));

        assertThat(loss(column, numbers(0.9, 0.2, 1.5, 0.4), 1)).isEqualTo(1.9, CLOSE);
    }

    @Test
    void anotherNumberOfLossesIsRefused() {
        assertThatThrownBy(() -> RankingLoss.of(numbers(1, 2), numbers(1, 2, 3, 4), 1))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("2 predictions but 4 losses");
    }

    @Test
    void theTotalIsTheMeanLossAndTheWeightedRankingLoss() {
        var losses = numbers(0.9, 0.2, 1.5, 0.4);
        var ranking = RankingLoss.of(numbers(0.5, 1.2, -0.3, 0.8), losses, 1);

        assertThat(losses.mean().add(ranking).getDouble()).isEqualTo(2.65, CLOSE);
        assertThat(losses.mean().add(ranking.mul(0.01)).getDouble()).isEqualTo(0.769, within(1e-7));
        assertThat(losses.mean().add(ranking.mul(0.0001)).getDouble()).isEqualTo(0.75019, within(1e-7));
    }

    @Test
    void theTrueLossesGetNoGradient() {
        var losses = numbers(0.9, 0.2);
        losses.setRequiresGradient(true);
        var predictions = numbers(0.5, 1.2);
        predictions.setRequiresGradient(true);

        Torch.recording(() -> {
            Torch.backward(RankingLoss.of(predictions, losses, 1));
            return null;
        });

        assertThat(losses.getGradient().abs().max().toArray()).containsExactly(0f);
    }

    @Test
    void theGradientIsThatOfFiniteDifferences() {
        var random = new Random(3);
        var losses = manager.create(random.doubles(9).toArray());
        var start = random.doubles(9, -1, 1).toArray();
        var gradient = gradient(manager.create(start), losses);

        for (int i = 0; i < start.length; i++) {
            double step = 1e-6;
            var up = start.clone();
            var down = start.clone();
            up[i] += step;
            down[i] -= step;
            double slope = (loss(manager.create(up), losses, 1) - loss(manager.create(down), losses, 1)) / (2 * step);
            assertThat(gradient[i]).isEqualTo(slope, within(1e-8));
        }
    }

    private NDArray numbers(double... values) {
        return manager.create(values);
    }

    private static double loss(NDArray predictions, NDArray losses, float margin) {
        return RankingLoss.of(predictions, losses, margin).getDouble();
    }

    private static double[] gradient(NDArray predictions, NDArray losses) {
        predictions.setRequiresGradient(true);
        return Torch.recording(() -> {
            Torch.backward(RankingLoss.of(predictions, losses, 1));
            return predictions.getGradient().toDoubleArray();
        });
    }
}
