package quarry.selector.cycle;

import static java.nio.charset.StandardCharsets.UTF_8;

import jakarta.enterprise.context.ApplicationScoped;
import quarry.contracts.ObjectKeys;
import quarry.contracts.ObjectRef;
import quarry.kit.store.ObjectStore;
import quarry.selector.pool.LabelText;
import quarry.selector.pool.Pool;

/** Writes the labelled images of this moment into the bucket: what one cycle trains and tests on. */
@ApplicationScoped
class Snapshots {

    private final Pool pool;
    private final LabelText text;
    private final ObjectStore store;

    Snapshots(Pool pool, LabelText text, ObjectStore store) {
        this.pool = pool;
        this.text = text;
        this.store = store;
    }

    ObjectRef write(Cycle cycle) {
        var lines = new StringBuilder();
        for (var line : pool.labelled(cycle.project())) {
            lines.append(text.write(line)).append('\n');
        }
        return store.put(
                ObjectKeys.snapshot(cycle.project(), cycle.number()),
                lines.toString().getBytes(UTF_8),
                "application/jsonl");
    }
}
