package quarry.activelearning.segmentation;

import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import quarry.activelearning.dataset.DatasetFormat;
import quarry.activelearning.dataset.Renderer;
import quarry.activelearning.image.ImageDecoder;
import quarry.activelearning.image.UnreadableImageException;
import quarry.activelearning.model.ModelSpec;
import quarry.activelearning.task.Comparison;
import quarry.activelearning.task.LabelContext;
import quarry.activelearning.task.Learner;
import quarry.activelearning.task.Mark;
import quarry.activelearning.task.Place;
import quarry.activelearning.task.Prediction;
import quarry.activelearning.task.Task;

/** The task of giving each pixel of an image a class. */
public final class Segmentation implements Task {

    static final String NAME = "segmentation";
    static final String CITYSCAPES = "cityscapes";

    @Override
    public String name() {
        return NAME;
    }

    @Override
    public List<String> presets() {
        return Preset.ids();
    }

    @Override
    public Map<String, Object> checkLabel(Map<String, Object> label, LabelContext context) {
        return MaskLabel.checked(label, context);
    }

    /** A pixel of no class is one that is not labelled. */
    @Override
    public Map<String, Object> label(Prediction prediction, List<String> classes) {
        var map = new ClassMap(prediction.width(), prediction.height(), classes);
        map.add(prediction);
        return MaskLabel.of(map.mask());
    }

    @Override
    public boolean uses(Place place) {
        return place instanceof Place.Area || place instanceof Place.Pixels;
    }

    /**
     * What is marked later lies above. A pixel that nobody marked is of the class {@code background} if the project has one,
     * else it is not labelled, as is a crowd.
     */
    @Override
    public Map<String, Object> labelOf(List<Mark> marks, LabelContext context) {
        return MaskLabel.of(Painting.of(marks, context));
    }

    /** The pixels of each class. */
    @Override
    public List<Mark> marksOf(Map<String, Object> label, LabelContext context) {
        return MaskLabel.marks(label, context.classes());
    }

    @Override
    public Comparison newComparison(List<String> classes) {
        return new MaskComparison(classes);
    }

    @Override
    public String figure() {
        return ConfusionMatrix.MEAN_IOU;
    }

    @Override
    public int picksPerCycle() {
        return 150;
    }

    @Override
    public double subsetFactor() {
        return 3;
    }

    /** As many as there are things to label on 150 images of Cityscapes: 94,372 / 2,975 * 150, rounded. */
    @Override
    public OptionalInt regionsPerCycle() {
        return OptionalInt.of(4755);
    }

    /** Its superpixels. */
    @Override
    public byte[] regionMap(byte[] image) throws UnreadableImageException {
        return Superpixels.of(ImageDecoder.decode(image)).png();
    }

    @Override
    public int scoringBatchSize(String preset) {
        return Preset.named(preset).scoringBatch();
    }

    @Override
    public Learner<?> learner(ModelSpec spec) {
        return new SegmentationLearner(
                Preset.named(spec.preset()), spec.classes(), spec.dropout(), Reduction.VALID_MEAN);
    }

    @Override
    public Map<String, DatasetFormat> formats() {
        return Map.of(CITYSCAPES, new CityscapesFormat());
    }

    @Override
    public Renderer renderer() {
        return new StreetRenderer();
    }
}
