package quarry.trainer.images;

import jakarta.inject.Singleton;
import java.io.IOException;
import java.time.Clock;
import java.util.List;
import java.util.Set;
import org.jboss.logging.Logger;
import quarry.contracts.ImageId;
import quarry.contracts.SnapshotLine;
import quarry.contracts.Split;
import quarry.contracts.TrainingRequested;
import quarry.kit.store.ObjectCache;
import quarry.kit.store.ObjectStore;
import quarry.trainer.TrainerConfig;

/** Gets what a run learns from. */
@Singleton
public class DataSets {

    private static final Logger LOG = Logger.getLogger(DataSets.class);

    private final Snapshots snapshots;
    private final ObjectCache cache;
    private final int concurrency;

    DataSets(Snapshots snapshots, ObjectStore store, TrainerConfig config, Clock clock) throws IOException {
        this.snapshots = snapshots;
        this.cache = new ObjectCache(
                store::read,
                config.directory().resolve("images"),
                config.images().cached().asLongValue(),
                clock);
        this.concurrency = config.images().concurrency();
    }

    /**
     * Reads the snapshot and fetches its images.
     *
     * @param stillWanted throws when nobody wants the training any more; its exception ends the call
     */
    public DataSet fetch(TrainingRequested request, Runnable stillWanted) throws IOException, InterruptedException {
        var lines = snapshots.read(request.snapshot());
        var missing = new Prefetch(cache, concurrency).missing(request.project(), lines, stillWanted);
        if (!missing.isEmpty()) {
            LOG.warnf(
                    "project=%s cycle=%d run=%s: %d of %d labelled images are gone from the bucket and left out",
                    request.project(), request.cycle(), request.run(), missing.size(), lines.size());
        }
        return new DataSet(
                new StoredImages(cache, request.project(), of(Split.POOL, lines, missing), stillWanted),
                new StoredImages(cache, request.project(), of(Split.TEST, lines, missing), stillWanted),
                missing.size());
    }

    private static List<SnapshotLine> of(Split split, List<SnapshotLine> lines, Set<ImageId> missing) {
        return lines.stream()
                .filter(line -> line.split() == split && !missing.contains(line.image()))
                .toList();
    }
}
