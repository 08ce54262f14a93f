package quarry.activelearning.detection;

import java.util.List;
import java.util.Map;
import quarry.activelearning.dataset.DatasetFormat;
import quarry.activelearning.dataset.Renderer;
import quarry.activelearning.model.ModelSpec;
import quarry.activelearning.task.Comparison;
import quarry.activelearning.task.LabelContext;
import quarry.activelearning.task.Learner;
import quarry.activelearning.task.Mark;
import quarry.activelearning.task.Place;
import quarry.activelearning.task.Prediction;
import quarry.activelearning.task.Task;

/** The task of finding the objects on an image: a box and a class for each. */
public final class Detection implements Task {

    static final String VOC = "voc";

    @Override
    public String name() {
        return "detection";
    }

    @Override
    public List<String> presets() {
        return Preset.ids();
    }

    @Override
    public Map<String, Object> checkLabel(Map<String, Object> label, LabelContext context) {
        return BoxLabel.checked(label, context);
    }

    /** Of the boxes what lies on the image. */
    @Override
    public Map<String, Object> label(Prediction prediction, List<String> classes) {
        return BoxLabel.of(prediction, classes);
    }

    /** An outline becomes the smallest box around it. */
    @Override
    public boolean uses(Place place) {
        return place.bounds().isPresent();
    }

    /** A crowd is a difficult object. */
    @Override
    public Map<String, Object> labelOf(List<Mark> marks, LabelContext context) {
        return BoxLabel.of(marks, context);
    }

    @Override
    public List<Mark> marksOf(Map<String, Object> label, LabelContext context) {
        return BoxLabel.marks(label);
    }

    @Override
    public Comparison newComparison(List<String> classes) {
        return new BoxComparison(classes);
    }

    @Override
    public String figure() {
        return DetectionEvaluation.MEAN_AVERAGE_PRECISION;
    }

    @Override
    public int scoringBatchSize(String preset) {
        return Preset.named(preset).imagesPerPass();
    }

    @Override
    public Learner<?> learner(ModelSpec spec) {
        return new DetectionLearner(
                Preset.named(spec.preset()), spec.classes(), spec.dropout(), DetectionSettings.USUAL);
    }

    @Override
    public Map<String, DatasetFormat> formats() {
        return Map.of(VOC, new VocFormat());
    }

    @Override
    public Renderer renderer() {
        return new ShapeRenderer();
    }
}
