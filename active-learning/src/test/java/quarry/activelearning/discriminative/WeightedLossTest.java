package quarry.activelearning.discriminative;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDManager;
import ai.djl.ndarray.types.DataType;
import ai.djl.ndarray.types.Shape;
import java.util.function.BiConsumer;
import org.junit.jupiter.api.Test;
import quarry.activelearning.engine.Torch;

/** The worked example: n_L = 2, n_U = 6, four images of the classes labelled, unlabelled, unlabelled, labelled. */
class WeightedLossTest {

    private static final float[] LOGITS = {0.2f, -0.1f, 1, 0.5f, -0.3f, 0.4f, 0, 0};
    private static final long[] CLASSES = {1, 0, 0, 1};

    @Test
    void weightsAreInverseToTheNumbersOfImages() {
        assertThat(WeightedLoss.balanced(6, 2)).isEqualTo(new WeightedLoss(0.25f, 0.75f));
        assertThat((double) WeightedLoss.balanced(10_000, 1_000).unlabelled()).isEqualTo(0.0909090909, within(1e-7));
        assertThat((double) WeightedLoss.balanced(10_000, 1_000).labelled()).isEqualTo(0.9090909091, within(1e-7));
        assertThat(WeightedLoss.balanced(41_000, 9_000)).isEqualTo(new WeightedLoss(0.18f, 0.82f));
    }

    @Test
    void theLossIsTheWeightedMean() {
        assertThat(loss(WeightedLoss.balanced(6, 2))).isEqualTo(0.7774712885, within(1e-6));
        assertThat(loss(new WeightedLoss(8 / 6f, 8 / 2f))).isEqualTo(0.7774712885, within(1e-6));
        assertThat(loss(WeightedLoss.plain())).isEqualTo(0.7811913645, within(1e-6));
    }

    @Test
    void theGradientIsThatOfTheWorkedExample() {
        withLogits((logits, manager) -> {
            logits.setRequiresGradient(true);
            Torch.recording(() -> {
                Torch.backward(WeightedLoss.balanced(6, 2).of(logits, CLASSES));
                return null;
            });

            assertThat(doubles(logits.getGradient()))
                    .containsExactly(
                            new double[] {
                                0.2154159438,
                                -0.2154159438,
                                -0.0471925836,
                                0.0471925836,
                                -0.0835234715,
                                0.0835234715,
                                0.1875f,
                                -0.1875f
                            },
                            within(1e-6));
        });
    }

    @Test
    void rightIsMoreThanHalfOfTheProbability() {
        withLogits((logits, manager) -> {
            assertThat(DiscriminatorTraining.right(logits, CLASSES)).isEqualTo(1);
            assertThat(doubles(logits.softmax(1).get(":, 0")))
                    .containsExactly(new double[] {0.5744425168, 0.6224593312, 0.3318122278, 0.5f}, within(1e-6));
        });
    }

    private static double loss(WeightedLoss loss) {
        var value = new float[1];
        withLogits((logits, manager) -> value[0] = loss.of(logits, CLASSES).toFloatArray()[0]);
        return value[0];
    }

    private static double[] doubles(NDArray array) {
        return array.toType(DataType.FLOAT64, true).toDoubleArray();
    }

    private static void withLogits(BiConsumer<NDArray, NDManager> test) {
        try (var manager = NDManager.newBaseManager()) {
            test.accept(manager.create(LOGITS, new Shape(4, 2)), manager);
        }
    }
}
