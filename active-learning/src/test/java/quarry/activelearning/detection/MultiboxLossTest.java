package quarry.activelearning.detection;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDManager;
import ai.djl.ndarray.types.Shape;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import org.assertj.core.data.Offset;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import quarry.activelearning.engine.Torch;

/** The numbers were computed apart, in 64-bit floats. */
class MultiboxLossTest {

    private static final Offset<Double> CLOSE = within(1e-6);
    private static final int PRIORS = 6;
    private static final int NUMBERS = 4 + 3;

    private static final Scene FIRST =
            scene(annotated(0, new Box(0.05, 0.05, 0.45, 0.55)), annotated(1, new Box(0.6, 0.6, 0.7, 0.72)));
    private static final Scene SECOND = scene(annotated(1, new Box(0.5, 0, 1, 0.5)));
    private static final List<Scene> BOTH = List.of(FIRST, SECOND);

    private final MultiboxLoss sum = new MultiboxLoss(Priors.SIX, LossTarget.SUM);
    private final MultiboxLoss perPositive = new MultiboxLoss(Priors.SIX, LossTarget.PER_POSITIVE);
    private final NDManager manager = NDManager.newBaseManager();

    @AfterEach
    void close() {
        manager.close();
    }

    @Test
    void theLossOfAnImageIsThatOfTheDocument() {
        assertThat(sum.losses(output(), BOTH).toDoubleArray())
                .containsExactly(new double[] {26.573926, 6.183979}, CLOSE);
        assertThat(perPositive.losses(output(), BOTH).toDoubleArray())
                .containsExactly(new double[] {13.286963, 6.183979}, CLOSE);
    }

    @Test
    void aStepDividesByThePositivesOfAllImages() {
        var expected = 10.919302;

        assertThat(sum.step(sum.losses(output(), BOTH), BOTH).getDouble()).isEqualTo(expected, CLOSE);
        assertThat(perPositive.step(perPositive.losses(output(), BOTH), BOTH).getDouble())
                .isEqualTo(expected, CLOSE);
    }

    @Test
    void boxesAndClassesAddUp() {
        // Given the same answer with perfect boxes for the first image
        var answers = numbers();
        var ways = Assignment.of(BOTH, Priors.SIX).ways();
        for (int prior = 0; prior < PRIORS; prior++) {
            for (int i = 0; i < 4; i++) {
                answers[prior * NUMBERS + i] = ways[prior * 4 + i];
            }
        }

        // Then what is left is the loss of the classes
        assertThat(sum.losses(array(answers), BOTH).toDoubleArray())
                .containsExactly(new double[] {5.850437, 6.183979}, CLOSE);
    }

    @Test
    void anImageWithoutObjectsCostsNothingAndTeachesNothing() {
        var empty = List.of(scene(), scene());
        var output = output();
        output.setRequiresGradient(true);

        var step = Torch.recording(() -> {
            var loss = perPositive.step(perPositive.losses(output, empty), empty);
            Torch.backward(loss);
            return loss;
        });

        assertThat(step.getDouble()).isZero();
        assertThat(output.getGradient().toDoubleArray()).containsOnly(0);
    }

    @Test
    void difficultObjectsAreNotLearned() {
        var hard = new Annotated(1, FIRST.objects().get(1).box(), true);
        var easy = FIRST.objects().get(0);

        assertThat(sum.losses(output(), List.of(scene(easy, hard), SECOND)).toDoubleArray())
                .isEqualTo(sum.losses(output(), List.of(scene(easy), SECOND)).toDoubleArray());
    }

    @Test
    void theGradientIsThatOfFiniteDifferences() {
        var random = new Random(1);
        var answers = random.doubles(2 * PRIORS * NUMBERS, -2, 2).toArray();
        var output = array(answers);
        output.setRequiresGradient(true);
        Torch.recording(() -> {
            Torch.backward(perPositive.step(perPositive.losses(output, BOTH), BOTH));
            return null;
        });
        var gradient = output.getGradient().toDoubleArray();

        double reach = 1e-5;
        for (int i = 0; i < answers.length; i++) {
            double before = answers[i];
            answers[i] = before + reach;
            double above = step(answers);
            answers[i] = before - reach;
            double below = step(answers);
            answers[i] = before;
            assertThat(gradient[i]).as("number %d", i).isEqualTo((above - below) / (2 * reach), within(1e-7));
        }
        assertThat(Arrays.stream(gradient)).anyMatch(number -> Math.abs(number) > 0.01);
    }

    private double step(double[] answers) {
        return perPositive.step(perPositive.losses(array(answers), BOTH), BOTH).getDouble();
    }

    private NDArray output() {
        return array(numbers());
    }

    private static double[] numbers() {
        return new double[] {
            0.5,
            0,
            0,
            0,
            0,
            2,
            0, //
            0,
            0,
            0,
            0,
            1,
            0,
            0, //
            0,
            0,
            0,
            0,
            0,
            0,
            1, //
            0.2,
            -0.3,
            2.5,
            0.1,
            2,
            0,
            0, //
            0,
            0,
            0,
            0,
            0,
            0,
            0, //
            0,
            0,
            0,
            0,
            3,
            0,
            1, //
            //
            0,
            0,
            0,
            0,
            1,
            0,
            0, //
            0,
            0,
            0,
            0,
            0,
            1,
            0, //
            0,
            0,
            0,
            0,
            0,
            0,
            2, //
            0,
            0,
            0,
            0,
            0,
            0,
            0, //
            0,
            0,
            0,
            0,
            4,
            0,
            0, //
            0,
            0,
            0,
            0,
            0,
            0.5,
            0
        };
    }

    private NDArray array(double[] numbers) {
        return manager.create(numbers, new Shape(2, PRIORS, NUMBERS));
    }

    /** A large image on which the boxes of the network are these. */
    private static Scene scene(Annotated... objects) {
        return new Scene(1000, 1000, List.of(objects));
    }

    private static Annotated annotated(int classIndex, Box relative) {
        return new Annotated(classIndex, NetworkBoxes.pixels(relative, 1000, 1000), false);
    }
}
