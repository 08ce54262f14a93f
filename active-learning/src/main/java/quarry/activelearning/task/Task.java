package quarry.activelearning.task;

import java.util.List;
import java.util.Map;
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
     * @param classes the project's classes
     * @throws InvalidLabelException if it is not a label of this task; names field and reason
     */
    Map<String, Object> checkLabel(Map<String, Object> label, List<String> classes);

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
}
