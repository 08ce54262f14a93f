package quarry.activelearning.training;

import static java.util.Objects.requireNonNull;

import java.util.Optional;
import quarry.activelearning.model.ModelSpec;
import quarry.activelearning.task.Schedule;

/**
 * What to train.
 *
 * @param spec the model to build
 * @param seed of first weights, order, augmentation and dropout
 * @param train the labelled images, at least one
 * @param test held-out images to measure the trained model on; may be empty
 * @param schedule how long and how fast, or empty for the preset's own
 */
public record TrainingJob(
        ModelSpec spec, long seed, LabelledImages train, LabelledImages test, Optional<Schedule> schedule) {

    public TrainingJob {
        requireNonNull(spec, "spec");
        requireNonNull(test, "test");
        requireNonNull(schedule, "schedule");
        if (train.size() == 0) {
            throw new IllegalArgumentException("there is no labelled image to train on");
        }
    }

    /** With the preset's own schedule. */
    public TrainingJob(ModelSpec spec, long seed, LabelledImages train, LabelledImages test) {
        this(spec, seed, train, test, Optional.empty());
    }
}
