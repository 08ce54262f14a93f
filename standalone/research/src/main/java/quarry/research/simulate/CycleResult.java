package quarry.research.simulate;

import java.util.List;
import java.util.Map;

/**
 * A finished cycle, one line of a journal.
 *
 * @param labelled images that the model learned from
 * @param metrics figures of the trained model on the held-out images, and of its training
 * @param selectSeconds what the choice of the new images took, scoring included
 * @param trainSeconds what the training and the test took
 * @param picked names of the images that this cycle added, in the order of the choice
 */
record CycleResult(
        int cycle,
        int labelled,
        Map<String, Double> metrics,
        double selectSeconds,
        double trainSeconds,
        List<String> picked) {

    CycleResult {
        metrics = Map.copyOf(metrics);
        picked = List.copyOf(picked);
    }
}
