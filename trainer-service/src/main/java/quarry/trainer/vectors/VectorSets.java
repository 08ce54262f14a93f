package quarry.trainer.vectors;

import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import quarry.activelearning.strategy.Features;
import quarry.activelearning.strategy.Matrix;
import quarry.contracts.DiscriminatorSets;
import quarry.contracts.FeatureRows;
import quarry.contracts.ObjectRef;
import quarry.kit.store.ObjectStore;
import quarry.kit.store.Sha256;

/** Gets what a discriminator learns from. */
@ApplicationScoped
public class VectorSets {

    private final ObjectStore store;
    private final ObjectMapper json;

    VectorSets(ObjectStore store, ObjectMapper json) {
        this.store = store;
        this.json = json;
    }

    /**
     * Which rows are wanted.
     *
     * @throws IOException if the object is another one than announced, or says no sets
     */
    public DiscriminatorSets read(ObjectRef sets) throws IOException {
        return json.readValue(bytes(sets), DiscriminatorSets.class);
    }

    /**
     * The rows in their order; each object is read once, however the rows are spread over it.
     *
     * @param stillWanted throws when nobody wants the training any more; its exception ends the call
     * @throws IOException if an object is another one than announced, or has no such rows
     */
    public Matrix matrix(List<FeatureRows> parts, Runnable stillWanted) throws IOException {
        Map<ObjectRef, List<Target>> targets = new LinkedHashMap<>();
        int count = 0;
        for (var part : parts) {
            var ofObject = targets.computeIfAbsent(part.features(), object -> new ArrayList<>());
            for (int row : part.rows()) {
                ofObject.add(new Target(row, count++));
            }
        }
        var numbers = new float[0];
        int columns = 0;
        for (var entry : targets.entrySet()) {
            stillWanted.run();
            var vectors = Features.read(bytes(entry.getKey())).embedding();
            if (numbers.length == 0) {
                columns = vectors.columns();
                numbers = new float[Math.multiplyExact(count, columns)];
            }
            copy(entry.getKey(), vectors, entry.getValue(), numbers, columns);
        }
        return new Matrix(columns, numbers);
    }

    private record Target(int row, int place) {}

    private static void copy(ObjectRef object, Matrix vectors, List<Target> targets, float[] numbers, int columns)
            throws IOException {
        for (var target : targets) {
            if (target.row() >= vectors.rows() || vectors.columns() != columns) {
                throw new IOException("object " + object.key() + " has no row " + target.row() + " of " + columns);
            }
            vectors.copyRow(target.row(), numbers, target.place() * columns);
        }
    }

    private byte[] bytes(ObjectRef object) throws IOException {
        var bytes = store.read(object.key());
        if (!Sha256.hex(bytes).equals(object.sha256())) {
            throw new IOException("object " + object.key() + " is not the announced one");
        }
        return bytes;
    }
}
