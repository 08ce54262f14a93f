package quarry.selector.scoring;

import java.util.List;
import quarry.contracts.BatchId;
import quarry.contracts.ImageId;

/** A batch that waits for its answer. */
public record Batch(BatchId id, List<ImageId> images) {

    public Batch {
        images = List.copyOf(images);
    }
}
