package quarry.trainer.images;

import java.io.IOException;
import java.util.List;
import java.util.Map;
import quarry.activelearning.dataset.LabelledImages;
import quarry.contracts.ObjectKeys;
import quarry.contracts.ProjectId;
import quarry.contracts.SnapshotLine;
import quarry.kit.store.ObjectCache;

/**
 * One split of a snapshot, read from the cache whenever it is asked for.
 *
 * @param stillWanted throws when nobody wants the training any more; asked for each image, so that a lost run ends
 *     within a mini-batch
 */
record StoredImages(ObjectCache cache, ProjectId project, List<SnapshotLine> lines, Runnable stillWanted)
        implements LabelledImages {

    @Override
    public int size() {
        return lines.size();
    }

    @Override
    public byte[] image(int index) throws IOException {
        stillWanted.run();
        var line = lines.get(index);
        return cache.read(ObjectKeys.image(project, line.image()), line.sha256());
    }

    @Override
    public Map<String, Object> label(int index) {
        return lines.get(index).label();
    }
}
