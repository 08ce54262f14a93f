package quarry.activelearning.segmentation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;
import static quarry.activelearning.segmentation.Masks.row;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDManager;
import ai.djl.ndarray.types.Shape;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import org.assertj.core.data.Offset;
import org.junit.jupiter.api.Test;
import quarry.activelearning.image.UnreadableImageException;
import quarry.activelearning.scoring.Uncertainty;
import quarry.activelearning.strategy.Signal;
import quarry.activelearning.task.Example;
import quarry.activelearning.task.Finding;

class SegmentationLearnerTest {

    private static final Offset<Float> CLOSE = within(1e-6f);
    private static final Mask MASK = Masks.of(row(0, 1, 255));

    private final SegmentationLearner learner = learner(Reduction.VALID_MEAN);
    private final NDManager manager = NDManager.newBaseManager();
    /** Three classes over three pixels. */
    private final NDArray output = manager.create(new float[] {2, 0, 0, 0, 1, 0, 0, 0, 0}, new Shape(1, 3, 1, 3))
            .logSoftmax(1);

    @Test
    void theLossOfAnImageIsTheMeanOverItsLabelledPixels() {
        assertThat(learner.losses(output, List.of(MASK)).toFloatArray())
                .containsExactly(new float[] {0.395495f}, CLOSE);
        assertThat(learner(Reduction.ALL_MEAN).losses(output, List.of(MASK)).toFloatArray())
                .containsExactly(new float[] {0.263663f}, CLOSE);
    }

    @Test
    void pixelsBeyondAMaskCostNothing() {
        var smaller = Masks.of(row(0, 1));

        assertThat(learner.losses(output, List.of(smaller)).toFloatArray())
                .containsExactly(new float[] {0.395495f}, CLOSE);
    }

    @Test
    void everyPixelIsAPositionOfItsOwn() {
        var probabilities = learner.classProbabilities(output);

        assertThat(probabilities.getShape()).isEqualTo(new Shape(1, 3, 3));
        assertThat(probabilities.getFloat(0, 0, 0)).isEqualTo((float) Math.exp(-0.239545), CLOSE);
        assertThat(probabilities.sum(new int[] {1}).toFloatArray()).containsExactly(new float[] {1, 1, 1}, CLOSE);
    }

    @Test
    void theUncertaintyOfAnImageIsTheMeanOverItsPixels() {
        // two passes over one pixel: their mean is .6 .25 .15
        var passes = List.of(new float[] {0.7f, 0.2f, 0.1f}, new float[] {0.5f, 0.3f, 0.2f}).stream()
                .map(numbers -> manager.create(numbers, new Shape(1, 3, 1, 1)).log())
                .map(learner::classProbabilities)
                .map(probabilities -> probabilities.expandDims(0))
                .reduce(NDArray::concat)
                .orElseThrow();

        assertThat(Uncertainty.of(Signal.DROPOUT_ENTROPY, passes))
                .containsExactly(new double[] {0.937637}, within(1e-6));
        assertThat(Uncertainty.of(Signal.VARIANCE, passes)).containsExactly(new double[] {0.005}, within(1e-6));
    }

    @Test
    void anEvaluationGathersAllImagesAndItsPredictionsAreLabels() throws UnreadableImageException {
        var example = new Example<>(learner.decode(Pngs.colours(3, 1, (y, x) -> 0)), MASK);
        var evaluation = learner.newEvaluation();

        evaluation.add(output, List.of(example));
        evaluation.add(output, List.of(new Example<>(example.view(), Masks.of(row(0, 0, 1)))));

        // class 0 is taken for 0, 0, and, at a tie, the last pixel, too
        assertThat(evaluation.metrics().get("pixel-accuracy")).isEqualTo(3.0 / 5);
        assertThat(evaluation.metrics().get("miou")).isEqualTo((2.0 / 4 + 1.0 / 3) / 2, within(1e-12));
        var prediction = learner.predictions(output, List.of(example.view())).get(0);
        assertThat(new Segmentation().label(prediction, learner.classes()))
                .isEqualTo(MaskLabel.of(Masks.of(row(0, 1, 0))));
    }

    @Test
    void aPredictionIsAsLargeAsItsImage() throws UnreadableImageException {
        var image = learner.decode(Pngs.colours(5, 3, (y, x) -> 0));
        var padded = manager.zeros(new Shape(1, 3, 8, 8));

        var prediction = learner.predictions(padded, List.of(image)).get(0);

        var label = new Segmentation().label(prediction, learner.classes());
        assertThat(MaskLabel.read(label, 3)).isEqualTo(Mask.of(5, 3, (y, x) -> 0));
    }

    @Test
    void theScoreOfAClassIsItsMeanProbabilityWhereItIsTheLikeliest() throws UnreadableImageException {
        // Given probabilities of the likeliest class: .787 of class 0, .576 of class 1, and a tie
        var image = learner.decode(Pngs.colours(3, 1, (y, x) -> 0));

        var prediction = learner.predictions(output, List.of(image)).get(0);

        double third = Math.exp(-0.239545);
        assertThat(prediction.findings())
                .extracting(Finding::className)
                .containsExactlyElementsOf(learner.classes().subList(0, 2));
        assertThat(prediction.findings().get(0).score()).isEqualTo((third + 1.0 / 3) / 2, within(1e-6));
        assertThat(prediction.findings().get(1).score()).isEqualTo(Math.exp(-0.551445), within(1e-6));
    }

    @Test
    void imageAndMaskAreVariedTogether() throws UnreadableImageException {
        // Given an image whose red value tells the class, larger than what a step sees
        var image = learner.decode(Pngs.colours(150, 80, (y, x) -> ((y * 7 + x) % 3 * 100) << 16));
        var mask = Mask.of(150, 80, (y, x) -> (y * 7 + x) % 3);
        var examples = List.of(new Example<>(image, mask), new Example<>(image, mask));

        // When
        var batch = learner.varied(manager, examples, new SplittableRandom(5));

        // Then
        assertThat(batch.inputs().getShape()).isEqualTo(new Shape(2, 3, 64, 128));
        for (int i = 0; i < 2; i++) {
            var red = batch.inputs().get(i).get(0).toFloatArray();
            var target = batch.targets().get(i);
            for (int pixel = 0; pixel < red.length; pixel++) {
                assertThat(red[pixel]).isEqualTo(View.normalised(0, 100 * target.at(pixel / 128, pixel % 128)));
            }
        }
        assertThat(batch.targets().get(0)).isNotEqualTo(batch.targets().get(1));
        assertThat(learner.varied(manager, examples, new SplittableRandom(5)).targets())
                .isEqualTo(batch.targets());
    }

    @Test
    void whatAStepSeesBeyondAnImageIsIgnored() throws UnreadableImageException {
        var image = learner.decode(Pngs.colours(128, 60, (y, x) -> 0));
        var examples = List.of(new Example<>(image, Mask.of(128, 60, (y, x) -> 1)));

        var target = learner.varied(manager, examples, new SplittableRandom(5))
                .targets()
                .get(0);

        assertThat(target).isEqualTo(Mask.of(128, 64, (y, x) -> y >= 2 && y < 62 ? 1 : 255));
    }

    @Test
    void anImageTeachesItsWholeMask() throws UnreadableImageException {
        var image = learner.decode(Pngs.colours(3, 1, (y, x) -> 0));

        assertThat(learner.examples(image, MaskLabel.of(MASK))).containsExactly(new Example<>(image, MASK));
        assertThatThrownBy(() -> learner.examples(image, MaskLabel.of(Masks.of(row(3)))))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("value 3");
    }

    @Test
    void anImageIsScoredByTilesAndMeasuredWhole() throws UnreadableImageException {
        var image = learner.decode(Pngs.colours(256, 64, (y, x) -> x << 8));

        var views = learner.views(image);

        assertThat(views).hasSize(2);
        assertThat(learner.inputs(manager, views).getShape()).isEqualTo(new Shape(2, 3, 64, 128));
        assertThat(learner.inputs(manager, List.of(image)).getShape()).isEqualTo(new Shape(1, 3, 64, 256));
        assertThat(learner.inputs(manager, views).getFloat(1, 1, 0, 0)).isEqualTo(View.normalised(1, 128));
    }

    @Test
    void theHeadFitsTheNetwork() {
        assertThat(learner.lossHead().channels()).hasSize(10).endsWith(3, 3);
        assertThat(learner.lossHead().width()).isEqualTo(32);
        assertThat(learner.lossHead().cells()).isEqualTo(6);
    }

    @Test
    void theOutputIsCalledByWhatItIs() {
        assertThat(learner.named(output)).isEqualTo(Map.of("log_probabilities", output));
    }

    private static SegmentationLearner learner(Reduction reduction) {
        return new SegmentationLearner(Preset.TINY, List.of("road", "sky", "tree"), 0, reduction);
    }
}
