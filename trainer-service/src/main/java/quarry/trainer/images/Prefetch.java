package quarry.trainer.images;

import java.io.IOException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import quarry.contracts.ImageId;
import quarry.contracts.ObjectKeys;
import quarry.contracts.ProjectId;
import quarry.contracts.SnapshotLine;
import quarry.kit.store.ObjectCache;
import quarry.kit.store.ObjectMissingException;
import quarry.kit.store.ObjectStoreException;

/** Fills the cache, a few images at a time. */
record Prefetch(ObjectCache cache, int concurrency) {

    /** Fetches all images and returns those that are not there. */
    Set<ImageId> missing(ProjectId project, List<SnapshotLine> lines, Runnable stillWanted)
            throws IOException, InterruptedException {
        var pool = Executors.newFixedThreadPool(concurrency);
        try {
            var fetches = new ArrayList<Future<Boolean>>();
            for (var line : lines) {
                fetches.add(pool.submit(() -> isThere(project, line)));
            }
            var missing = new HashSet<ImageId>();
            for (int i = 0; i < lines.size(); i++) {
                stillWanted.run();
                if (!fetches.get(i).get()) {
                    missing.add(lines.get(i).image());
                }
            }
            return missing;
        } catch (ExecutionException e) {
            if (e.getCause() instanceof ObjectStoreException away) {
                throw away;
            }
            throw new IOException(
                    "cannot fetch the labelled images: " + e.getCause().getMessage(), e.getCause());
        } finally {
            pool.shutdownNow();
        }
    }

    private boolean isThere(ProjectId project, SnapshotLine line) throws IOException {
        try {
            cache.read(ObjectKeys.image(project, line.image()), line.sha256());
            return true;
        } catch (ObjectMissingException gone) {
            return false;
        }
    }
}
