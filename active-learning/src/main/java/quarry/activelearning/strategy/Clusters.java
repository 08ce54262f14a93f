package quarry.activelearning.strategy;

import java.util.Arrays;
import java.util.stream.IntStream;

/** Groups of near rows: Lloyd's k-means after the seeding of k-means++. */
final class Clusters {

    // the groups only have to be sensible, and change little by then
    private static final int MOST_ROUNDS = 20;

    private final Matrix rows;
    private final int[] clusters;
    private Matrix centres;

    private Clusters(Matrix rows, int count, long seed) {
        this.rows = rows;
        clusters = new int[rows.rows()];
        centres = rows.rows(DistanceDraw.of(new EuclideanSpace(rows, rows), count, seed));
    }

    /** The cluster of each row, from 0 to count - 1; some may be empty. Of equally near ones the first counts. */
    static int[] of(Matrix rows, int count, long seed) {
        var clusters = new Clusters(rows, count, seed);
        for (int round = 0; round < MOST_ROUNDS && clusters.assign(); round++) {
            clusters.centre();
        }
        return clusters.clusters;
    }

    /** Gives each row to its nearest centre; false if all stay where they are. */
    private boolean assign() {
        var before = clusters.clone();
        var space = new EuclideanSpace(rows, centres);
        Blocks.forEach(rows.rows(), (from, to) -> {
            var block = space.block(from, to);
            var distances = new float[to - from];
            var nearest = new float[to - from];
            Arrays.fill(nearest, Float.POSITIVE_INFINITY);
            for (int centre = 0; centre < centres.rows(); centre++) {
                block.squaredDistances(centre, distances);
                for (int i = 0; i < distances.length; i++) {
                    if (distances[i] < nearest[i]) {
                        nearest[i] = distances[i];
                        clusters[from + i] = centre;
                    }
                }
            }
        });
        return !Arrays.equals(before, clusters);
    }

    /** Moves each centre to the mean of its rows; one without rows stays. */
    private void centre() {
        int columns = rows.columns();
        var sums = new double[centres.rows() * columns];
        var counts = new int[centres.rows()];
        for (int i = 0; i < clusters.length; i++) {
            counts[clusters[i]]++;
            for (int c = 0; c < columns; c++) {
                sums[clusters[i] * columns + c] += rows.get(i, c);
            }
        }
        var moved = centres.toArray();
        IntStream.range(0, moved.length)
                .filter(i -> counts[i / columns] > 0)
                .forEach(i -> moved[i] = (float) (sums[i] / counts[i / columns]));
        centres = new Matrix(columns, moved);
    }
}
