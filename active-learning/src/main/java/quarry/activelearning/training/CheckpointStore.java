package quarry.activelearning.training;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Optional;

/** Where a run keeps its checkpoints. */
public interface CheckpointStore {

    /** The newest checkpoint of this run, or empty to begin at the beginning. */
    Optional<Checkpoint> latest() throws IOException;

    /**
     * Keeps a checkpoint. Called on the training thread after each epoch; the file is not the store's to keep:
     * it is written again after the next one.
     *
     * @param epoch finished epochs, from 1
     */
    void save(int epoch, Path file) throws IOException;
}
