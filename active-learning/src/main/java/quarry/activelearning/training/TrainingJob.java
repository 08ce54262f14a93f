package quarry.activelearning.training;

import static java.util.Objects.requireNonNull;

import java.util.Map;
import java.util.Optional;
import quarry.activelearning.dataset.LabelledImages;
import quarry.activelearning.model.ModelSpec;
import quarry.activelearning.task.Schedule;
import quarry.activelearning.weights.Tensor;

/**
 * What to train.
 *
 * @param spec the model to build
 * @param seed of first weights, order, augmentation and dropout
 * @param train the labelled images, at least one
 * @param test held-out images to measure the trained model on; may be empty
 * @param schedule how long and how fast, or empty for the preset's own
 * @param pretrained weights by the names of the network, to begin with instead of random ones where they fit, such as
 *     those of a network for other classes; usually empty
 */
public record TrainingJob(
        ModelSpec spec,
        long seed,
        LabelledImages train,
        LabelledImages test,
        Optional<Schedule> schedule,
        Map<String, Tensor> pretrained) {

    public TrainingJob {
        requireNonNull(spec, "spec");
        requireNonNull(test, "test");
        requireNonNull(schedule, "schedule");
        pretrained = Map.copyOf(pretrained);
        if (train.size() == 0) {
            throw new IllegalArgumentException("there is no labelled image to train on");
        }
    }

    /** From fresh weights. */
    public TrainingJob(
            ModelSpec spec, long seed, LabelledImages train, LabelledImages test, Optional<Schedule> schedule) {
        this(spec, seed, train, test, schedule, Map.of());
    }

    /** From fresh weights, with the preset's own schedule. */
    public TrainingJob(ModelSpec spec, long seed, LabelledImages train, LabelledImages test) {
        this(spec, seed, train, test, Optional.empty());
    }
}
