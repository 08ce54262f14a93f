package quarry.activelearning.task;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import java.util.TreeSet;
import quarry.activelearning.dataset.Dataset;
import quarry.activelearning.dataset.DatasetFormat;
import quarry.activelearning.dataset.Renderer;
import quarry.activelearning.image.UnreadableImageException;
import quarry.activelearning.model.ModelSpec;

/** A vision task, such as classification. Implementations are stateless, with a public constructor. */
public interface Task {

    /** The name in project settings, such as {@code classification}. */
    String name();

    /** The sizes that the task can be trained in, the documented one first. */
    List<String> presets();

    /**
     * The canonical form of a label.
     *
     * @param label as somebody sent it
     * @param context the image and the project that it is for
     * @throws InvalidLabelException if it is not a label of this task; names field and reason
     */
    Map<String, Object> checkLabel(Map<String, Object> label, LabelContext context);

    /**
     * The label that says the same as a prediction, in canonical form: what a human corrects is a label then.
     *
     * @param classes those of the project
     * @throws IllegalArgumentException if the prediction is not one of this task, or has another class
     */
    Map<String, Object> label(Prediction prediction, List<String> classes);

    /** Whether labels of this task can say what was marked there. */
    boolean uses(Place place);

    /**
     * The label that says what somebody marked, in canonical form.
     *
     * @param marks all that this task {@linkplain #uses uses}; what reaches beyond the image ends at its border
     * @param context the image and the project that it is for
     * @throws InvalidLabelException if no label can say it; names field and reason
     */
    Map<String, Object> labelOf(List<Mark> marks, LabelContext context);

    /**
     * What a label says, as marks: {@link #labelOf} makes the same label of them.
     *
     * @param label in canonical form
     * @param context the image and the project that it is for
     */
    List<Mark> marksOf(Map<String, Object> label, LabelContext context);

    /** An empty comparison of anybody's findings with labels of these classes. */
    Comparison newComparison(List<String> classes);

    /** The joints of what this task finds. */
    default Skeleton skeleton() {
        return Skeleton.NONE;
    }

    /** The one of the {@link Evaluation}'s figures that says how good a model is, in 0..1. */
    String figure();

    /** Images to label in a cycle, unless a project says otherwise. */
    default int picksPerCycle() {
        return 1000;
    }

    /** Random candidates for each pick, unless a project says otherwise. */
    default double subsetFactor() {
        return 10;
    }

    /**
     * Regions to label in a cycle, unless a project says otherwise; empty where only whole images can be picked. A task
     * with regions has a {@link #regionMap}, and learners that know {@link Learner#regionMeans}.
     */
    default OptionalInt regionsPerCycle() {
        return OptionalInt.empty();
    }

    /**
     * Where the regions of an image are: a grey PNG of 16 bits as large as the image, whose samples are their numbers.
     *
     * @param image a file
     * @throws UnreadableImageException if it is no image, or not one that the task can use
     * @throws IllegalArgumentException if the task has no regions
     */
    default byte[] regionMap(byte[] image) throws UnreadableImageException {
        throw new IllegalArgumentException("the task '" + name() + "' has no regions");
    }

    /**
     * How many images a scoring batch should have, so that one takes seconds.
     *
     * @throws IllegalArgumentException if the preset is unknown
     */
    int scoringBatchSize(String preset);

    /**
     * What trains and runs a model of this task.
     *
     * @throws IllegalArgumentException if the preset is unknown
     */
    Learner<?> learner(ModelSpec spec);

    /** The layouts that data sets of this task are read in, by name. */
    Map<String, DatasetFormat> formats();

    /** Draws a data set of this task in one of its layouts. */
    Renderer renderer();

    /**
     * Reads {@code FORMAT:DIR}.
     *
     * @throws IllegalArgumentException if the format is unknown; the message lists the known
     * @throws IOException if a file that all depends on is missing or damaged
     */
    default Dataset dataset(String place) throws IOException {
        return format(place).read(directory(place));
    }

    /**
     * Reads {@code FORMAT:DIR} with the images that teach nothing, as somebody is measured by it.
     *
     * @throws IllegalArgumentException if the format is unknown; the message lists the known
     * @throws IOException if a file that all depends on is missing or damaged
     */
    default Dataset wholeDataset(String place) throws IOException {
        return format(place).readWhole(directory(place));
    }

    private DatasetFormat format(String place) {
        int colon = place.indexOf(':');
        var format = colon < 0 ? null : formats().get(place.substring(0, colon));
        if (format == null) {
            throw new IllegalArgumentException("a data set is FORMAT:DIR with a format of "
                    + String.join(", ", new TreeSet<>(formats().keySet())) + ", not '" + place + "'");
        }
        return format;
    }

    private static Path directory(String place) {
        return Path.of(place.substring(place.indexOf(':') + 1));
    }
}
