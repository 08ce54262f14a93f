package quarry.activelearning.scoring;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDManager;
import ai.djl.ndarray.types.Shape;
import org.assertj.core.data.Offset;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import quarry.activelearning.strategy.Signal;

/** The numbers were computed apart. */
class UncertaintyTest {

    private static final Offset<Double> CLOSE = within(1e-7);

    private final NDManager manager = NDManager.newBaseManager();

    @AfterEach
    void close() {
        manager.close();
    }

    @Test
    void twoPassesOverTwoPixels() {
        // [T, B, C, X]: pixels are the last axis
        var passes = manager.create(
                new double[] {
                    0.7, 0.1, 0.2, 0.1, 0.1, 0.8, // first pass
                    0.5, 0.3, 0.4, 0.3, 0.1, 0.4
                },
                new Shape(2, 1, 3, 2));

        assertThat(of(Signal.DROPOUT_ENTROPY, passes)).isEqualTo(0.9241081, CLOSE);
        assertThat(of(Signal.VARIANCE, passes)).isEqualTo(0.0133333, CLOSE);
        double disagreement = (0.8979457 - (0.8018186 + 0.9433484) / 2 + 0.9502705 - (0.6390319 + 1.0888999) / 2) / 2;
        assertThat(of(Signal.BALD, passes)).isEqualTo(disagreement, CLOSE);
    }

    @Test
    void onePassOverOnePosition() {
        var softmax = manager.create(new double[] {2, 1, 0.1}).softmax(0).reshape(1, 1, 3, 1);

        assertThat(of(Signal.ENTROPY, softmax)).isEqualTo(0.8467382, CLOSE);
        assertThat(of(Signal.LEAST_CONFIDENCE, softmax)).isEqualTo(1 - 0.6590011, CLOSE);
        assertThat(of(Signal.MARGIN, softmax)).isEqualTo(1 - (0.6590011 - 0.2424330), CLOSE);
    }

    @Test
    void aSureModelHasNoUncertainty() {
        for (var signal : Signal.values()) {
            if (signal != Signal.PREDICTED_LOSS && signal != Signal.TRUE_LOSS) {
                assertThat(of(signal, numbers(1, 0, 0))).as(signal.id()).isZero();
            }
        }
    }

    @Test
    void anEvenGuessHasTheMost() {
        double third = 1.0 / 3;
        var even = numbers(third, third, third);

        assertThat(of(Signal.ENTROPY, even)).isEqualTo(Math.log(3), CLOSE);
        assertThat(of(Signal.LEAST_CONFIDENCE, even)).isEqualTo(2 * third, CLOSE);
        assertThat(of(Signal.MARGIN, even)).isEqualTo(1, CLOSE);
    }

    @Test
    void aSingleClassHasNoRival() {
        assertThat(of(Signal.MARGIN, numbers(1))).isZero();
    }

    @Test
    void passesThatAgreeTellNothing() {
        var agreeing = manager.create(new double[] {0.6, 0.4, 0.6, 0.4}, new Shape(2, 1, 2, 1));

        assertThat(of(Signal.BALD, agreeing)).isZero();
        assertThat(of(Signal.VARIANCE, agreeing)).isZero();
        assertThat(of(Signal.DROPOUT_ENTROPY, agreeing)).isEqualTo(0.6730117, CLOSE);
    }

    @Test
    void eachImageHasItsOwnNumber() {
        var two = manager.create(new float[] {1, 0, 0.5f, 0.5f}, new Shape(1, 2, 2, 1));

        assertThat(Uncertainty.of(Signal.ENTROPY, two)).containsExactly(new double[] {0, Math.log(2)}, CLOSE);
    }

    @Test
    void aPredictedLossIsNoUncertainty() {
        var sure = numbers(1, 0, 0);

        assertThatThrownBy(() -> of(Signal.PREDICTED_LOSS, sure))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("predicted-loss is no uncertainty");
    }

    private NDArray numbers(double... probabilities) {
        return manager.create(probabilities, new Shape(1, 1, probabilities.length, 1));
    }

    private static double of(Signal signal, NDArray passes) {
        return Uncertainty.of(signal, passes)[0];
    }
}
