package quarry.activelearning.prediction;

import quarry.activelearning.task.Prediction;

/**
 * What a model sees on an image that has a name.
 *
 * @param name unique among those that are written together; it may have folders before it, with {@code /} between them
 */
public record PredictedImage(String name, Prediction prediction) {

    public PredictedImage {
        if (name.isEmpty()) {
            throw new IllegalArgumentException("an image needs a name");
        }
    }

    /** The findings that the model is so sure of. */
    public PredictedImage atLeast(double score) {
        return new PredictedImage(name, prediction.atLeast(score));
    }
}
