package quarry.activelearning.pose;

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
import quarry.activelearning.task.Skeleton;
import quarry.activelearning.task.Task;

/** The task of finding the joints of persons. It has one class, whatever the project calls it. */
public final class Pose implements Task {

    @Override
    public String name() {
        return "pose";
    }

    @Override
    public List<String> presets() {
        return Preset.ids();
    }

    @Override
    public Map<String, Object> checkLabel(Map<String, Object> label, LabelContext context) {
        return PoseLabel.checked(label, context.width(), context.height());
    }

    /** Of those of whom a joint is seen; a joint is visible if it is seen inside the image, else not labelled. */
    @Override
    public Map<String, Object> label(Prediction prediction, List<String> classes) {
        return PoseLabel.of(prediction);
    }

    @Override
    public boolean uses(Place place) {
        return place instanceof Place.Joints;
    }

    /** A body without a box or an area has the box around its joints, and the area of its box. */
    @Override
    public Map<String, Object> labelOf(List<Mark> marks, LabelContext context) {
        return PoseLabel.of(marks, context);
    }

    @Override
    public List<Mark> marksOf(Map<String, Object> label, LabelContext context) {
        return PoseLabel.marks(label, context.classes().get(0));
    }

    @Override
    public Skeleton skeleton() {
        return Joints.SKELETON;
    }

    @Override
    public Comparison newComparison(List<String> classes) {
        return new PersonComparison();
    }

    @Override
    public String figure() {
        return OksAveragePrecision.FIGURE;
    }

    @Override
    public int scoringBatchSize(String preset) {
        return Preset.named(preset).scoringBatch();
    }

    @Override
    public Learner<?> learner(ModelSpec spec) {
        return new PoseLearner(Preset.named(spec.preset()), spec.classes().get(0), spec.dropout());
    }

    @Override
    public Map<String, DatasetFormat> formats() {
        return Map.of(CocoFormat.NAME, new CocoFormat());
    }

    @Override
    public Renderer renderer() {
        return new StickFigureRenderer();
    }
}
