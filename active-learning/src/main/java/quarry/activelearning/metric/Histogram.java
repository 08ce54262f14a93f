package quarry.activelearning.metric;

import java.util.Arrays;

/**
 * How often numbers fall into bins of equal width.
 *
 * @param edges of the bins, ascending, one more than counts
 * @param counts numbers from an edge up to, and without, the next; the last bin has both of its edges
 */
@SuppressWarnings("ArrayRecordComponent") // cloned in and out, compared by content
public record Histogram(double[] edges, long[] counts) {

    public Histogram {
        edges = edges.clone();
        counts = counts.clone();
        if (edges.length != counts.length + 1) {
            throw new IllegalArgumentException(counts.length + " bins have " + edges.length + " edges");
        }
    }

    /**
     * With the bins that NumPy calls {@code auto}: their width is the smaller of Freedman and Diaconis'
     * {@code 2 IQR / cbrt(n)} and Sturges' {@code range / (log2(n) + 1)}, or the latter alone if the IQR is 0.
     *
     * @throws IllegalArgumentException if there is no number, or one is not finite
     */
    public static Histogram auto(double[] numbers) {
        var sorted = numbers.clone();
        Arrays.sort(sorted);
        if (sorted.length == 0 || !Arrays.stream(sorted).allMatch(Double::isFinite)) {
            throw new IllegalArgumentException("a histogram needs numbers, finite ones");
        }
        double least = sorted[0];
        double range = sorted[sorted.length - 1] - least;
        if (range == 0) {
            return new Histogram(new double[] {least - 0.5, least + 0.5}, new long[] {sorted.length});
        }
        int bins = (int) Math.ceil(range / width(sorted, range));
        var edges = new double[bins + 1];
        for (int i = 0; i <= bins; i++) {
            edges[i] = i == bins ? least + range : least + i * range / bins;
        }
        return new Histogram(edges, counts(sorted, edges));
    }

    private static double width(double[] sorted, double range) {
        double sturges = range / (Math.log(sorted.length) / Math.log(2) + 1);
        double spread = quantile(sorted, 0.75) - quantile(sorted, 0.25);
        return spread == 0 ? sturges : Math.min(sturges, 2 * spread / Math.cbrt(sorted.length));
    }

    /** Linear between neighbours. */
    private static double quantile(double[] sorted, double share) {
        double place = share * (sorted.length - 1);
        int below = (int) place;
        int above = Math.min(below + 1, sorted.length - 1);
        return sorted[below] + (place - below) * (sorted[above] - sorted[below]);
    }

    private static long[] counts(double[] sorted, double[] edges) {
        var counts = new long[edges.length - 1];
        int bin = 0;
        for (double number : sorted) {
            while (bin < counts.length - 1 && number >= edges[bin + 1]) {
                bin++;
            }
            counts[bin]++;
        }
        return counts;
    }

    @Override
    public double[] edges() {
        return edges.clone();
    }

    @Override
    public long[] counts() {
        return counts.clone();
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof Histogram histogram
                && Arrays.equals(edges, histogram.edges)
                && Arrays.equals(counts, histogram.counts);
    }

    @Override
    public int hashCode() {
        return 31 * Arrays.hashCode(edges) + Arrays.hashCode(counts);
    }
}
