package quarry.contracts;

import java.util.List;

/**
 * A batch of images waits for its scores. Keyed by batch, so that the batches spread over all partitions.
 *
 * @param signal what is computed for each image, for example {@code predicted-loss}
 * @param images 1 to 256
 */
public record ScoringRequested(
        EventHeader header,
        ProjectId project,
        int cycle,
        BatchId batch,
        ObjectRef model,
        String signal,
        List<ImageId> images)
        implements Event {

    /** Keeps a request well below the broker's limit and its answer below a few seconds of work. */
    public static final int MOST_IMAGES = 256;

    public ScoringRequested {
        Require.present(header, "header");
        Require.present(project, "project");
        Require.notNegative(cycle, "cycle");
        Require.present(batch, "batch");
        Require.present(model, "model");
        Require.text(signal, "signal");
        images = Require.list(images, "images");
        if (images.isEmpty() || images.size() > MOST_IMAGES) {
            throw new IllegalArgumentException("a batch has 1 to " + MOST_IMAGES + " images: " + images.size());
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
