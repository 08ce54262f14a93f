package quarry.selector.scoring;

import java.util.List;
import java.util.Optional;
import quarry.contracts.BatchId;
import quarry.contracts.ImageId;
import quarry.contracts.ObjectRef;

/**
 * A batch that waits for its answer.
 *
 * @param features stored vectors of the images, for the batch of a sub-query
 */
public record Batch(BatchId id, List<ImageId> images, Ask ask, Optional<ObjectRef> features) {

    public Batch {
        images = List.copyOf(images);
    }
}
