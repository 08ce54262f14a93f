package quarry.activelearning.training;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Optional;

/** Where a run keeps its checkpoints. */
public interface CheckpointStore {

    /** Keeps nothing: a run that is disturbed begins again. */
    CheckpointStore NONE = new CheckpointStore() {
        @Override
        public Optional<Checkpoint> latest() {
            return Optional.empty();
        }

        @Override
        public boolean wants(int epoch) {
            return false;
        }

        @Override
        public void save(int epoch, Path file) {}
    };

    /** The newest checkpoint of this run, or empty to begin at the beginning. */
    Optional<Checkpoint> latest() throws IOException;

    /** Whether the state after that epoch is to be written and saved. */
    default boolean wants(int epoch) {
        return true;
    }

    /**
     * Keeps a checkpoint. Called on the training thread after each epoch that is wanted; the file is not the store's to keep:
     * it is written again after the next one.
     *
     * @param epoch finished epochs, from 1
     */
    void save(int epoch, Path file) throws IOException;
}
