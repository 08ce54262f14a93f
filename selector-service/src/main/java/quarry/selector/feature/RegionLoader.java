package quarry.selector.feature;

import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import quarry.activelearning.region.RegionScores;
import quarry.contracts.ObjectRef;
import quarry.kit.store.ObjectStore;
import quarry.kit.store.Sha256;
import quarry.selector.scoring.VectorRow;

/** Gathers the scores of regions from the bucket. */
@ApplicationScoped
public class RegionLoader {

    private final ObjectStore store;

    RegionLoader(ObjectStore store) {
        this.store = store;
    }

    /**
     * The scores of the regions of each image, in the order given.
     *
     * @throws IOException if an object is another one than announced, or has no such images
     */
    public List<double[]> load(List<VectorRow> rows) throws IOException {
        Map<ObjectRef, RegionScores> objects = new HashMap<>();
        var scores = new ArrayList<double[]>();
        for (var row : rows) {
            var object = objects.get(row.features());
            if (object == null) {
                object = read(row.features());
                objects.put(row.features(), object);
            }
            if (row.row() >= object.images()) {
                throw new IOException("object " + row.features().key() + " has no image " + row.row());
            }
            scores.add(object.of(row.row()));
        }
        return List.copyOf(scores);
    }

    private RegionScores read(ObjectRef object) throws IOException {
        var bytes = store.read(object.key());
        if (!Sha256.hex(bytes).equals(object.sha256())) {
            throw new IOException("object " + object.key() + " is not the announced one");
        }
        return RegionScores.read(bytes);
    }
}
