package quarry.selector.prediction;

import java.util.List;
import java.util.Map;
import quarry.contracts.ImageId;
import quarry.contracts.ObjectRef;
import quarry.selector.scoring.CycleKey;

/**
 * The answered predictions of a cycle.
 *
 * @param revision of the csv that they are published with
 * @param lines objects of one JSON line an image, in the order of the batches
 * @param names of the chosen images
 */
public record Predicted(
        CycleKey cycle,
        int revision,
        String task,
        List<String> classes,
        List<ObjectRef> lines,
        Map<ImageId, String> names) {}
