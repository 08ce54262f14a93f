package quarry.activelearning.training;

import static java.util.Objects.requireNonNull;

import java.nio.file.Path;

/**
 * The state of a run after an epoch.
 *
 * @param epoch finished epochs, from 1
 * @param file safetensors with weights, running statistics and optimizer state
 */
public record Checkpoint(int epoch, Path file) {

    public Checkpoint {
        requireNonNull(file, "file");
        if (epoch < 1) {
            throw new IllegalArgumentException("a checkpoint follows a finished epoch: " + epoch);
        }
    }
}
