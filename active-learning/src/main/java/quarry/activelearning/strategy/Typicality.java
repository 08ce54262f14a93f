package quarry.activelearning.strategy;

import java.util.Arrays;

/** How typical each row of a group is: one divided by the mean distance to its nearest neighbours in the group. */
final class Typicality {

    private static final int NEIGHBOURS = 20;

    private Typicality() {}

    /** Position of the most typical row; the first among equals. */
    static int mostTypical(Matrix rows) {
        var means = meanDistances(rows);
        int best = 0;
        for (int i = 1; i < means.length; i++) {
            if (means[i] < means[best]) {
                best = i;
            }
        }
        return best;
    }

    /** The mean distance of each row to its 20 nearest others, or all others if there are fewer; 0 for a single row. */
    static double[] meanDistances(Matrix rows) {
        int count = rows.rows();
        int neighbours = Math.min(NEIGHBOURS, count - 1);
        var means = new double[count];
        if (neighbours == 0) {
            return means;
        }
        var space = new EuclideanSpace(rows, rows);
        Blocks.forEach(count, (from, to) -> {
            var block = space.block(from, to);
            var distances = new float[to - from];
            var nearest = new float[to - from][neighbours];
            for (var list : nearest) {
                Arrays.fill(list, Float.POSITIVE_INFINITY);
            }
            for (int other = 0; other < count; other++) {
                block.squaredDistances(other, distances);
                for (int i = 0; i < distances.length; i++) {
                    if (from + i != other && distances[i] < nearest[i][neighbours - 1]) {
                        insert(nearest[i], distances[i]);
                    }
                }
            }
            for (int i = 0; i < distances.length; i++) {
                means[from + i] = mean(nearest[i]);
            }
        });
        return means;
    }

    /** Into an ascending list, from which the last falls out. */
    private static void insert(float[] ascending, float value) {
        int at = ascending.length - 1;
        while (at > 0 && ascending[at - 1] > value) {
            ascending[at] = ascending[at - 1];
            at--;
        }
        ascending[at] = value;
    }

    private static double mean(float[] squares) {
        double sum = 0;
        for (float square : squares) {
            sum += Math.sqrt(square);
        }
        return sum / squares.length;
    }
}
