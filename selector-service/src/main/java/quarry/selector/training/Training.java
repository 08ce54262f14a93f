package quarry.selector.training;

import java.util.Map;
import java.util.Optional;
import quarry.contracts.ObjectRef;

/**
 * What is known about one run.
 *
 * @param epoch finished epochs
 * @param epochs epochs in all; 0 until the trainer has said so
 * @param progress the newest figures of the training
 * @param model empty until the run is done
 * @param metrics of the model on the test split; empty until the run is done
 * @param failure why the run ended without a model
 */
public record Training(
        int epoch,
        int epochs,
        Map<String, Double> progress,
        Optional<ObjectRef> model,
        Map<String, Double> metrics,
        Optional<String> failure) {

    /** Nothing asked for, nothing known. */
    public static final Training NONE = new Training(0, 0, Map.of(), Optional.empty(), Map.of(), Optional.empty());
}
