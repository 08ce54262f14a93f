package quarry.activelearning.classification;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import ai.djl.ndarray.NDManager;
import ai.djl.ndarray.types.Shape;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;
import quarry.activelearning.image.UnreadableImageException;
import quarry.activelearning.task.Example;
import quarry.activelearning.task.Prediction;
import quarry.activelearning.training.Pictures;

class ClassificationLearnerTest {

    private final ClassificationLearner learner =
            new ClassificationLearner(Preset.TINY, List.of("cat", "dog", "owl"), 0);

    @Test
    void theLossOfAnImageIsItsCrossEntropy() {
        try (var manager = NDManager.newBaseManager()) {
            var outputs = manager.create(new float[] {2, 1, 0.1f, 0, 0, 0}, new Shape(2, 3));

            var losses = learner.losses(outputs, List.of(0, 2)).toFloatArray();

            // the softmax of 2, 1, 0.1 is 0.6590011, 0.2424330, 0.0985659
            assertThat(losses[0]).isEqualTo((float) -Math.log(0.6590011), within(1e-6f));
            assertThat(losses[1]).isEqualTo((float) Math.log(3), within(1e-6f));
        }
    }

    @Test
    void theProbabilitiesOfTheClassesAreTheSoftmax() {
        try (var manager = NDManager.newBaseManager()) {
            var outputs = manager.create(new float[] {2, 1, 0.1f, 0, 0, 0}, new Shape(2, 3));

            var probabilities = learner.classProbabilities(outputs);

            assertThat(probabilities.getShape()).isEqualTo(new Shape(2, 3, 1));
            assertThat(probabilities.toFloatArray())
                    .containsExactly(
                            new float[] {0.6590011f, 0.2424330f, 0.0985659f, 1f / 3, 1f / 3, 1f / 3}, within(1e-6f));
        }
    }

    @Test
    void aPredictionIsTheLikeliestClassOfAnImageInItsOwnSize() throws UnreadableImageException {
        var image = new Pixels(((Pixels) learner.decode(Pictures.png(0, 1))).image(), 640, 480);
        try (var manager = NDManager.newBaseManager()) {
            var outputs = manager.create(new float[] {2, 1, 0.1f, 0, 0, 0.5f}, new Shape(2, 3));

            var predictions = learner.predictions(outputs, List.of(image, image));

            assertThat(predictions).extracting(Prediction::width).containsExactly(640, 640);
            assertThat(predictions).extracting(Prediction::height).containsExactly(480, 480);
            var first = predictions.get(0).findings().get(0);
            assertThat(first.className()).isEqualTo("cat");
            assertThat(first.score()).isEqualTo(0.6590011, within(1e-6));
            assertThat(new Classification().label(predictions.get(1), List.of("cat", "dog", "owl")))
                    .isEqualTo(Map.of("class", "owl"));
        }
    }

    @Test
    void aTargetIsThePositionOfTheClass() throws UnreadableImageException {
        var image = learner.decode(Pictures.png(0, 1));

        assertThat(learner.examples(image, Map.of("class", "owl"))).containsExactly(new Example<>(image, 2));
        assertThatThrownBy(() -> learner.examples(image, Map.of("class", "cow")))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("the model has no class 'cow'");
    }

    @Test
    void anEvaluationCountsWhatIsRight() throws UnreadableImageException {
        var image = learner.decode(Pictures.png(0, 1));
        var evaluation = learner.newEvaluation();
        try (var manager = NDManager.newBaseManager()) {
            evaluation.add(
                    manager.create(new float[] {2, 1, 0, 0, 0, 1}, new Shape(2, 3)),
                    List.of(new Example<>(image, 0), new Example<>(image, 1)));
        }

        assertThat(evaluation.metrics()).isEqualTo(Map.of("accuracy", 0.5));
    }

    @Test
    void imagesAreScoredAsTheyAreAndTrainedWithVariations() throws UnreadableImageException {
        var images = List.of(learner.decode(Pictures.png(0, 1)), learner.decode(Pictures.png(1, 1)));
        var examples = List.of(new Example<Integer>(images.get(0), 0), new Example<Integer>(images.get(1), 1));
        try (var manager = NDManager.newBaseManager()) {
            var plain = learner.inputs(manager, images).toFloatArray();
            var varied = learner.varied(manager, examples, new SplittableRandom(1))
                    .inputs()
                    .toFloatArray();

            assertThat(learner.inputs(manager, images).toFloatArray()).isEqualTo(plain);
            assertThat(varied).isNotEqualTo(plain);
            assertThat(learner.varied(manager, examples, new SplittableRandom(1))
                            .inputs()
                            .toFloatArray())
                    .isEqualTo(varied);
        }
    }

    @Test
    void thePositionsOfTheHeadFitTheNetwork() {
        assertThat(learner.lossHead().channels()).containsExactly(8, 16, 32, 64);
        assertThat(learner.lossHead().width()).isEqualTo(16);
    }
}
