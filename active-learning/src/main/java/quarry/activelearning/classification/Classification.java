package quarry.activelearning.classification;

import java.util.Comparator;
import java.util.List;
import java.util.Map;
import quarry.activelearning.dataset.DatasetFormat;
import quarry.activelearning.dataset.Renderer;
import quarry.activelearning.model.ModelSpec;
import quarry.activelearning.task.Comparison;
import quarry.activelearning.task.Finding;
import quarry.activelearning.task.InvalidLabelException;
import quarry.activelearning.task.LabelContext;
import quarry.activelearning.task.Learner;
import quarry.activelearning.task.Mark;
import quarry.activelearning.task.Place;
import quarry.activelearning.task.Prediction;
import quarry.activelearning.task.Task;

/** The task of giving each image one class. */
public final class Classification implements Task {

    static final String CLASS = "class";
    static final String FOLDER = "folder";

    private static final int SCORING_BATCH = 128;

    @Override
    public String name() {
        return "classification";
    }

    @Override
    public List<String> presets() {
        return Preset.ids();
    }

    @Override
    public Map<String, Object> checkLabel(Map<String, Object> label, LabelContext context) {
        for (var field : label.keySet()) {
            if (!field.equals(CLASS)) {
                throw new InvalidLabelException(field, "unknown field; a classification label has only 'class'");
            }
        }
        if (!(label.get(CLASS) instanceof String name)) {
            throw new InvalidLabelException(CLASS, "must be the name of a class");
        }
        if (!context.classes().contains(name)) {
            throw new InvalidLabelException(
                    CLASS, "unknown class '" + name + "'; known: " + String.join(", ", context.classes()));
        }
        return label(name);
    }

    /** A label in canonical form. */
    static Map<String, Object> label(String className) {
        return Map.of(CLASS, className);
    }

    /** That of the surest class. */
    @Override
    public Map<String, Object> label(Prediction prediction, List<String> classes) {
        var surest = prediction.findings().stream()
                .max(Comparator.comparingDouble(Finding::score))
                .orElseThrow(() -> new IllegalArgumentException("a prediction of no class"));
        if (!classes.contains(surest.className())) {
            throw new IllegalArgumentException("there is no class '" + surest.className() + "'");
        }
        return label(surest.className());
    }

    @Override
    public boolean uses(Place place) {
        return place instanceof Place.Everywhere;
    }

    @Override
    public Map<String, Object> labelOf(List<Mark> marks, LabelContext context) {
        var names = marks.stream().map(Mark::className).distinct().toList();
        if (names.size() != 1) {
            throw new InvalidLabelException(
                    CLASS,
                    names.isEmpty() ? "the image has none" : "the image has several: " + String.join(", ", names));
        }
        return checkLabel(label(names.get(0)), context);
    }

    @Override
    public List<Mark> marksOf(Map<String, Object> label, LabelContext context) {
        return List.of(new Mark((String) label.get(CLASS), new Place.Everywhere()));
    }

    @Override
    public Comparison newComparison(List<String> classes) {
        return new ClassComparison();
    }

    @Override
    public String figure() {
        return ClassificationLearner.ACCURACY;
    }

    @Override
    public int scoringBatchSize(String preset) {
        Preset.named(preset);
        return SCORING_BATCH;
    }

    @Override
    public Map<String, DatasetFormat> formats() {
        return Map.of("idx", IdxFormat::read, "cifar10", Cifar10Format::read, FOLDER, FolderFormat::read);
    }

    @Override
    public Renderer renderer() {
        return new ShapeRenderer();
    }

    @Override
    public Learner<?> learner(ModelSpec spec) {
        return new ClassificationLearner(Preset.named(spec.preset()), spec.classes(), spec.dropout());
    }
}
