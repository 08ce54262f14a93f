package quarry.trainer.work;

import jakarta.inject.Singleton;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.Optional;
import org.jboss.logging.Logger;
import quarry.activelearning.training.Checkpoint;
import quarry.activelearning.training.CheckpointStore;
import quarry.contracts.ObjectKeys;
import quarry.kit.store.ObjectMissingException;
import quarry.kit.store.ObjectStore;
import quarry.kit.store.ObjectStoreException;
import quarry.kit.store.Sha256;
import quarry.trainer.TrainerConfig;
import quarry.trainer.run.Checkpoints;
import quarry.trainer.run.Claim;
import quarry.trainer.run.SavedCheckpoint;

/** Checkpoints in the bucket, so that any replica can go on from them. */
@Singleton
class RunCheckpoints {

    private static final Logger LOG = Logger.getLogger(RunCheckpoints.class);

    private final ObjectStore store;
    private final Checkpoints index;
    private final Duration interval;
    private final Clock clock;

    RunCheckpoints(ObjectStore store, Checkpoints index, TrainerConfig config, Clock clock) {
        this.store = store;
        this.index = index;
        this.interval = config.checkpointInterval();
        this.clock = clock;
    }

    /** Those of a claimed run; files come and go in the directory. */
    CheckpointStore of(Claim claim, Path directory) {
        return new OfRun(claim, directory);
    }

    /** Deletes what no run needs any more; what fails is left for the next sweep. */
    void sweep() {
        try {
            index.unneeded().forEach(this::delete);
        } catch (RuntimeException e) {
            LOG.warnf("old checkpoints stay for now: %s", e.getMessage());
        }
    }

    private void delete(SavedCheckpoint checkpoint) {
        store.delete(checkpoint.object().key());
        index.remove(checkpoint);
    }

    private final class OfRun implements CheckpointStore {

        private final Claim claim;
        private final Path directory;
        private long due = Long.MIN_VALUE;

        OfRun(Claim claim, Path directory) {
            this.claim = claim;
            this.directory = directory;
        }

        @Override
        public Optional<Checkpoint> latest() throws IOException {
            for (var saved : index.of(claim.attempt().run())) {
                var file = directory.resolve("checkpoint-" + saved.epoch() + ".safetensors");
                if (isWhole(saved, file)) {
                    LOG.infof("run=%s goes on after epoch %d", claim.attempt().run(), saved.epoch());
                    return Optional.of(new Checkpoint(saved.epoch(), file));
                }
                LOG.warnf(
                        "run=%s: checkpoint of epoch %d is damaged",
                        claim.attempt().run(), saved.epoch());
                index.remove(saved);
            }
            return Optional.empty();
        }

        private boolean isWhole(SavedCheckpoint saved, Path file) throws IOException {
            try {
                store.download(saved.object().key(), file);
            } catch (ObjectMissingException gone) {
                return false;
            }
            return Sha256.hex(file).equals(saved.object().sha256());
        }

        /** A bucket that is away costs the checkpoint, not the training; the next epoch tries again. */
        @Override
        public void save(int epoch, Path file) {
            var now = clock.millis();
            if (now < due) {
                return;
            }
            try {
                upload(epoch, file);
                due = now + interval.toMillis();
            } catch (ObjectStoreException e) {
                LOG.warnf(
                        "run=%s: no checkpoint of epoch %d: %s", claim.attempt().run(), epoch, e.getMessage());
            }
        }

        private void upload(int epoch, Path file) {
            var request = claim.request();
            var key = ObjectKeys.checkpoint(request.project(), request.cycle(), request.run(), epoch);
            index.add(claim.attempt(), epoch, store.put(key, file, "application/octet-stream"));
            sweep();
        }
    }
}
