package quarry.activelearning.detection;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDManager;
import ai.djl.ndarray.index.NDIndex;
import ai.djl.ndarray.types.Shape;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;
import quarry.activelearning.image.UnreadableImageException;
import quarry.activelearning.task.Example;
import quarry.activelearning.task.Finding;
import quarry.activelearning.task.Geometry;
import quarry.activelearning.task.LabelContext;

class DetectionLearnerTest {

    private static final List<String> CLASSES = List.of("cat", "dog", "owl");
    private static final int PRIORS = 850;
    private static final int NUMBERS = 4 + 4;

    private final DetectionLearner learner = new DetectionLearner(Preset.TINY, CLASSES, 0, DetectionSettings.USUAL);

    @Test
    void anExampleIsAnImageWithAllThatIsOnIt() throws UnreadableImageException {
        var image = learner.decode(Drawn.png(10, 5, new int[50]));
        var label = BoxLabel.of(
                List.of(
                        new LabelledObject("owl", new Box(0, 0, 10, 5), true, false),
                        new LabelledObject("cat", new Box(1, 1, 2, 2), false, true)),
                CLASSES);

        var examples = learner.examples(image, label);

        assertThat(examples)
                .containsExactly(new Example<>(
                        image,
                        new Scene(
                                10,
                                5,
                                List.of(
                                        new Annotated(0, new Box(1, 1, 2, 2), false),
                                        new Annotated(2, new Box(0, 0, 10, 5), true)))));
        assertThat(learner.examples(image, Map.of("boxes", List.of()))
                        .get(0)
                        .target()
                        .objects())
                .isEmpty();
    }

    @Test
    void aLabelOfAnotherModelIsRefused() throws UnreadableImageException {
        var image = learner.decode(Drawn.png(1, 1, 0));
        var label = BoxLabel.of(List.of(new LabelledObject("cow", new Box(0, 0, 1, 1), false, false)), List.of("cow"));

        assertThatThrownBy(() -> learner.examples(image, label))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("the model has no class 'cow'");
    }

    @Test
    void aLargeImageIsKeptSmallerButMeasuredAsItIs() throws UnreadableImageException {
        var picture = (Picture) learner.decode(Drawn.png(768, 384, new int[768 * 384]));

        assertThat(picture.width()).isEqualTo(768);
        assertThat(picture.height()).isEqualTo(384);
        assertThat(picture.image().width()).isEqualTo(192);
        assertThat(picture.image().height()).isEqualTo(96);
    }

    @Test
    void imagesAreScoredAsTheyAreAndTrainedWithVariations() throws UnreadableImageException {
        var examples = List.of(example(), example());
        var views = examples.stream().map(Example::view).toList();
        try (var manager = NDManager.newBaseManager()) {
            var plain = learner.inputs(manager, views);
            assertThat(plain.getShape()).isEqualTo(new Shape(2, 3, 96, 96));
            assertThat(plain.get(0).toFloatArray()).isEqualTo(plain.get(1).toFloatArray());

            var varied = learner.varied(manager, examples, new SplittableRandom(1));
            assertThat(varied.inputs().get(0).toFloatArray())
                    .isNotEqualTo(varied.inputs().get(1).toFloatArray());
            assertThat(varied.inputs().toFloatArray()).isNotEqualTo(plain.toFloatArray());
            var again = learner.varied(manager, examples, new SplittableRandom(1));
            assertThat(again.inputs().toFloatArray()).isEqualTo(varied.inputs().toFloatArray());
            assertThat(again.targets()).isEqualTo(varied.targets());
        }
    }

    @Test
    void difficultObjectsAreNotInAMiniBatch() throws UnreadableImageException {
        var image = learner.decode(Drawn.png(96, 96, new int[96 * 96]));
        var scene = new Scene(96, 96, List.of(new Annotated(0, new Box(10, 10, 50, 50), true)));
        try (var manager = NDManager.newBaseManager()) {
            var varied = learner.varied(
                    manager, Collections.nCopies(20, new Example<>(image, scene)), new SplittableRandom(1));

            assertThat(varied.targets()).allMatch(target -> target.objects().isEmpty());
        }
    }

    @Test
    void theProbabilitiesAreTheSoftmaxOfEachPrior() {
        try (var manager = NDManager.newBaseManager()) {
            var output = manager.zeros(new Shape(1, PRIORS, NUMBERS));
            output.set(new NDIndex("0, 7, 4"), (float) Math.log(3));

            var probabilities = learner.classProbabilities(output);

            assertThat(probabilities.getShape()).isEqualTo(new Shape(1, 4, PRIORS));
            assertThat(probabilities.get("0, :, 7").toFloatArray())
                    .containsExactly(new float[] {0.5f, 1f / 6, 1f / 6, 1f / 6}, within(1e-6f));
            assertThat(probabilities.get("0, :, 8").toFloatArray()).containsOnly(0.25f);
        }
    }

    @Test
    void aPerfectAnswerHasAPerfectFigure() throws UnreadableImageException {
        var example = example();
        var evaluation = learner.newEvaluation();

        try (var manager = NDManager.newBaseManager()) {
            evaluation.add(perfectAnswer(manager, example), List.of(example));
        }

        assertThat(evaluation.metrics()).isEqualTo(Map.of("map", 1.0, "map-area", 1.0));
    }

    @Test
    void aPredictionHasTheBoxesInThePixelsOfTheImage() throws UnreadableImageException {
        var example = example();
        try (var manager = NDManager.newBaseManager()) {
            var predictions = learner.predictions(perfectAnswer(manager, example), List.of(example.view()));

            assertThat(predictions).hasSize(1);
            assertThat(predictions.get(0).findings()).hasSize(1);
            var finding = predictions.get(0).findings().get(0);
            assertThat(finding.className()).isEqualTo("owl");
            assertThat(finding.score()).isEqualTo(1, within(1e-6));
            assertThat(box(finding).iou(new Box(20, 10, 50, 50))).isEqualTo(1, within(1e-5));
        }
    }

    @Test
    void theLabelOfAPredictionHasWhatOfItsBoxesLiesOnTheImage() throws UnreadableImageException {
        // Given the last prior, which is as large as the image, moved to the right by half of that, and one that is
        // moved out
        var image = learner.decode(Drawn.png(10, 20, new int[200]));
        var answer = background();
        answer(answer, PRIORS - 4, 5, 0);
        answer(answer, 0, 110, 1);
        try (var manager = NDManager.newBaseManager()) {
            var output = manager.create(answer, new Shape(1, PRIORS, NUMBERS));

            // When
            var prediction = learner.predictions(output, List.of(image)).get(0);
            var label = new Detection().label(prediction, CLASSES);

            // Then
            assertThat(prediction.findings())
                    .hasSize(2)
                    .anySatisfy(finding -> assertThat(box(finding).x1()).isGreaterThan(10));
            var objects = BoxLabel.objects(label);
            assertThat(objects).hasSize(1);
            assertThat(objects.get(0).box().x1()).isEqualTo(10);
            assertThat(objects.get(0).box().x0()).isBetween(3.0, 9.0);
            assertThat(BoxLabel.checked(label, new LabelContext(CLASSES, 10, 20)))
                    .isEqualTo(label);
        }
    }

    private static Box box(Finding finding) {
        var box = (Geometry.Box) finding.geometry();
        return new Box(box.left(), box.top(), box.right(), box.bottom());
    }

    @Test
    void anAnswerHasTheNamesOfTheReference() {
        try (var manager = NDManager.newBaseManager()) {
            var named = learner.named(manager.zeros(new Shape(2, PRIORS, NUMBERS)));

            assertThat(named.get("loc").getShape()).isEqualTo(new Shape(2, PRIORS, 4));
            assertThat(named.get("conf").getShape()).isEqualTo(new Shape(2, PRIORS, 4));
        }
    }

    @Test
    void thePositionsOfTheHeadFitTheNetwork() {
        assertThat(learner.lossHead().channels()).containsExactly(128, 256, 128, 64);
        assertThat(learner.lossHead().width()).isEqualTo(128);
        assertThat(learner.lossHead().cells()).isEqualTo(1);
    }

    /** A white owl, 30 x 40, at (20, 10) of a black image of 96. */
    private Example<Scene> example() throws UnreadableImageException {
        var colours = new int[96 * 96];
        for (int y = 10; y < 50; y++) {
            for (int x = 20; x < 50; x++) {
                colours[y * 96 + x] = 0xffffff;
            }
        }
        var scene = new Scene(96, 96, List.of(new Annotated(2, new Box(20, 10, 50, 50), false)));
        return new Example<>(learner.decode(Drawn.png(96, 96, colours)), scene);
    }

    /** What the assignment of the example wants. */
    private static NDArray perfectAnswer(NDManager manager, Example<Scene> example) {
        var assignment = Assignment.of(List.of(example.target()), SsdShape.TINY.priors(true));
        var answer = new float[PRIORS * NUMBERS];
        for (int prior = 0; prior < PRIORS; prior++) {
            System.arraycopy(assignment.ways(), prior * 4, answer, prior * NUMBERS, 4);
            answer[prior * NUMBERS + 4 + (int) assignment.classes()[prior]] = 20;
        }
        return manager.create(answer, new Shape(1, PRIORS, NUMBERS));
    }

    private static float[] background() {
        var answer = new float[PRIORS * NUMBERS];
        for (int prior = 0; prior < PRIORS; prior++) {
            answer[prior * NUMBERS + 4] = 20;
        }
        return answer;
    }

    /** An object of a class at a prior, moved to the right. */
    private static void answer(float[] answer, int prior, float right, int classIndex) {
        answer[prior * NUMBERS] = right;
        answer[prior * NUMBERS + 4] = 0;
        answer[prior * NUMBERS + 5 + classIndex] = 20;
    }
}
