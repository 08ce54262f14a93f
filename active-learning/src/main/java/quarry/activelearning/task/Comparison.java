package quarry.activelearning.task;

import java.util.List;
import java.util.Map;

/** Compares what somebody sees on images, a model or another program, with what is there. */
public interface Comparison {

    /**
     * Takes an image.
     *
     * @param label in canonical form
     * @param findings in any order
     * @throws IllegalArgumentException if a finding is not one of this task, of an unknown class, or on an image of another
     *     size
     */
    void add(Map<String, Object> label, List<Finding> findings);

    /** The task's figures by name, as its {@link Evaluation} has them, and those of single classes behind them. */
    Map<String, Double> figures();
}
