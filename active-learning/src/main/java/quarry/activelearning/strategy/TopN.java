package quarry.activelearning.strategy;

import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;

/** The one rule by which all strategies choose: score descending, then index ascending. */
public final class TopN {

    private TopN() {}

    /**
     * The first {@code count} picks, or all of them if there are fewer.
     *
     * @throws IllegalArgumentException if the count is negative, or a score is NaN or infinite; the message names its
     *     index
     */
    public static List<Pick> of(double[] scores, int count) {
        if (count < 0) {
            throw new IllegalArgumentException("the count must not be negative: " + count);
        }
        for (int i = 0; i < scores.length; i++) {
            if (!Double.isFinite(scores[i])) {
                throw new IllegalArgumentException("the score at index " + i + " is not a finite number: " + scores[i]);
            }
        }
        double least = least(scores, count);
        // 0.0 and -0.0 are one score; Double.compare would tell them apart
        return IntStream.range(0, scores.length)
                .filter(i -> scores[i] >= least)
                .mapToObj(i -> new Pick(i, scores[i] + 0.0))
                .sorted(Comparator.comparingDouble(Pick::score).reversed().thenComparingInt(Pick::index))
                .limit(count)
                .toList();
    }

    /** The smallest score among the picks: only those from there on need an object, of millions. */
    private static double least(double[] scores, int count) {
        if (count >= scores.length) {
            return Double.NEGATIVE_INFINITY;
        }
        if (count == 0) {
            return Double.POSITIVE_INFINITY;
        }
        var sorted = scores.clone();
        Arrays.sort(sorted);
        return sorted[sorted.length - count];
    }
}
