package quarry.trainer.images;

import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import quarry.contracts.ObjectRef;
import quarry.contracts.SnapshotLine;
import quarry.kit.store.ObjectStore;
import quarry.kit.store.Sha256;

/** Reads snapshots from the bucket. */
@ApplicationScoped
class Snapshots {

    private final ObjectStore store;
    private final ObjectMapper json;

    Snapshots(ObjectStore store, ObjectMapper json) {
        this.store = store;
        this.json = json;
    }

    /** @throws IOException if the object is another one than announced, or no snapshot */
    List<SnapshotLine> read(ObjectRef snapshot) throws IOException {
        var bytes = store.read(snapshot.key());
        if (!Sha256.hex(bytes).equals(snapshot.sha256())) {
            throw new IOException("object " + snapshot.key() + " is not the announced one");
        }
        var lines = new ArrayList<SnapshotLine>();
        try (var values = json.readerFor(SnapshotLine.class).<SnapshotLine>readValues(bytes)) {
            values.forEachRemaining(lines::add);
        }
        return lines;
    }
}
