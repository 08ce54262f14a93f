package quarry.selector.feature;

import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import quarry.activelearning.strategy.Features;
import quarry.activelearning.strategy.Matrix;
import quarry.contracts.ObjectRef;
import quarry.kit.store.ObjectStore;
import quarry.kit.store.Sha256;
import quarry.selector.scoring.VectorRow;

/** Gathers vectors from the bucket: one object at a time, so that little more than the matrix is in memory. */
@ApplicationScoped
public class FeatureLoader {

    private final ObjectStore store;

    FeatureLoader(ObjectStore store) {
        this.store = store;
    }

    /**
     * One row an image, in the order given.
     *
     * @throws IOException if an object is another one than announced, or has no such rows
     */
    public Features load(List<VectorRow> rows) throws IOException {
        var embedding = new MatrixRows(rows.size());
        var residual = new MatrixRows(rows.size());
        for (var entry : byObject(rows).entrySet()) {
            var features = read(entry.getKey());
            for (int target : entry.getValue()) {
                int row = rows.get(target).row();
                if (row >= features.rows()) {
                    throw new IOException("object " + entry.getKey().key() + " has no row " + row);
                }
                embedding.put(target, features.embedding(), row);
                residual.put(target, features.residual(), row);
            }
        }
        return rows.isEmpty() ? Features.NONE : new Features(embedding.matrix(), residual.matrix());
    }

    private static Map<ObjectRef, List<Integer>> byObject(List<VectorRow> rows) {
        var targets = new LinkedHashMap<ObjectRef, List<Integer>>();
        for (int i = 0; i < rows.size(); i++) {
            targets.computeIfAbsent(rows.get(i).features(), object -> new ArrayList<>())
                    .add(i);
        }
        return targets;
    }

    private Features read(ObjectRef object) throws IOException {
        var bytes = store.read(object.key());
        if (!Sha256.hex(bytes).equals(object.sha256())) {
            throw new IOException("object " + object.key() + " is not the announced one");
        }
        return Features.read(bytes);
    }

    /** A matrix as it fills. */
    private static final class MatrixRows {

        private final int rows;
        private int columns;
        private float[] numbers = new float[0];

        MatrixRows(int rows) {
            this.rows = rows;
        }

        void put(int target, Matrix from, int row) throws IOException {
            if (numbers.length == 0) {
                columns = from.columns();
                numbers = new float[Math.multiplyExact(rows, columns)];
            }
            if (from.columns() != columns) {
                throw new IOException("vectors of " + columns + " and of " + from.columns() + " numbers in one cycle");
            }
            from.copyRow(row, numbers, target * columns);
        }

        Matrix matrix() {
            return new Matrix(columns, numbers);
        }
    }
}
