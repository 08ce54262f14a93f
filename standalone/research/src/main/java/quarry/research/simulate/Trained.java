package quarry.research.simulate;

import java.util.List;
import java.util.Map;

/** What is known of a model once it is trained and measured. */
record Trained(Map<String, Double> metrics, double seconds) {

    CycleResult result(int cycle, int labelled, double selectSeconds, List<String> picked) {
        return new CycleResult(cycle, labelled, metrics, selectSeconds, seconds, picked);
    }
}
