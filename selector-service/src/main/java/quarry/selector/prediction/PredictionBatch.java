package quarry.selector.prediction;

import java.util.List;
import quarry.contracts.BatchId;
import quarry.contracts.ImageId;

/** A batch of chosen images that waits for its predictions. */
public record PredictionBatch(BatchId id, List<ImageId> images) {

    public PredictionBatch {
        images = List.copyOf(images);
    }
}
