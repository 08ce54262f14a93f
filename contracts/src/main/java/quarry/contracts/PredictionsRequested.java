package quarry.contracts;

import java.util.List;

/**
 * A batch of chosen images waits for what the model takes them to show. Keyed by batch, so that the batches spread over
 * all partitions.
 *
 * @param images 1 to {@value ScoringRequested#MOST_IMAGES}
 */
public record PredictionsRequested(
        EventHeader header, ProjectId project, int cycle, BatchId batch, ObjectRef model, List<ImageId> images)
        implements Event {

    public PredictionsRequested {
        Require.present(header, "header");
        Require.present(project, "project");
        Require.notNegative(cycle, "cycle");
        Require.present(batch, "batch");
        Require.present(model, "model");
        images = Require.list(images, "images");
        if (images.isEmpty() || images.size() > ScoringRequested.MOST_IMAGES) {
            throw new IllegalArgumentException(
                    "a batch has 1 to " + ScoringRequested.MOST_IMAGES + " images: " + images.size());
        }
    }

    @Override
    public Topic topic() {
        return Topics.SCORING_REQUESTS;
    }

    @Override
    public String key() {
        return batch.value();
    }
}
