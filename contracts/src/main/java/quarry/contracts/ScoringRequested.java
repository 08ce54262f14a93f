package quarry.contracts;

import java.util.List;

/**
 * A batch of images waits for its scores, its vectors or both, or for the scores of its images' regions. Keyed by batch, so that the batches spread over all
 * partitions.
 *
 * @param model null where the vectors need none
 * @param signal what is computed for each image, for example {@code predicted-loss}; null for vectors alone
 * @param images 1 to 256
 * @param vectors kind of feature vectors, for example {@code embedding}; null for scores alone
 * @param features stored vectors of the images, row by row, for the signal {@value #DISCRIMINATOR}; null otherwise
 * @param regions whether the signal is computed for each region of the images instead
 */
public record ScoringRequested(
        EventHeader header,
        ProjectId project,
        int cycle,
        BatchId batch,
        ObjectRef model,
        String signal,
        List<ImageId> images,
        String vectors,
        ObjectRef features,
        boolean regions)
        implements Event {

    /** Keeps a request well below the broker's limit and its answer below a few seconds of work. */
    public static final int MOST_IMAGES = 256;

    /** The signal of stored feature vectors that a discriminator, sent as the model, tells from labelled ones. */
    public static final String DISCRIMINATOR = "discriminator";

    public ScoringRequested {
        Require.present(header, "header");
        Require.present(project, "project");
        Require.notNegative(cycle, "cycle");
        Require.present(batch, "batch");
        images = Require.list(images, "images");
        if (images.isEmpty() || images.size() > MOST_IMAGES) {
            throw new IllegalArgumentException("a batch has 1 to " + MOST_IMAGES + " images: " + images.size());
        }
        if (signal == null && vectors == null) {
            throw new IllegalArgumentException("signal is missing, and vectors too");
        }
        if (DISCRIMINATOR.equals(signal) != (features != null)) {
            throw new IllegalArgumentException("features belong to the signal " + DISCRIMINATOR);
        }
        if (regions && (signal == null || vectors != null || features != null)) {
            throw new IllegalArgumentException("regions have a signal, and no vectors");
        }
        if (signal != null) {
            Require.present(model, "model");
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
