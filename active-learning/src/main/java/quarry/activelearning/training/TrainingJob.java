package quarry.activelearning.training;

import static java.util.Objects.requireNonNull;

import quarry.activelearning.model.ModelSpec;

/**
 * What to train.
 *
 * @param spec the model to build
 * @param seed of first weights, order, augmentation and dropout
 * @param train the labelled images, at least one
 * @param test held-out images to measure the trained model on; may be empty
 */
public record TrainingJob(ModelSpec spec, long seed, LabelledImages train, LabelledImages test) {

    public TrainingJob {
        requireNonNull(spec, "spec");
        requireNonNull(test, "test");
        if (train.size() == 0) {
            throw new IllegalArgumentException("there is no labelled image to train on");
        }
    }
}
