package quarry.activelearning.pose;

import java.util.Comparator;
import java.util.List;

/** The persons of an image beside those that a network sees there. */
final class ImageComparison {

    private static final int MOST_ESTIMATES = 20;
    private static final double ALMOST_ONE = 1 - 1e-10;
    private static final int NONE = -1;

    private final List<Person> truths;
    private final List<PersonEstimate> estimates;
    private final double[][] similarities;

    ImageComparison(List<Person> truths, List<PersonEstimate> estimates) {
        this.truths = List.copyOf(truths);
        this.estimates = estimates.stream()
                .sorted(Comparator.comparingDouble(PersonEstimate::score).reversed())
                .limit(MOST_ESTIMATES)
                .toList();
        similarities = this.estimates.stream()
                .map(estimate -> truths.stream()
                        .mapToDouble(truth -> ObjectKeypointSimilarity.of(truth, estimate))
                        .toArray())
                .toArray(double[][]::new);
    }

    /**
     * Gives each estimate, the surest first, the nearest person that is still free, and tells the curve whether it is
     * right.
     *
     * @param threshold least similarity
     */
    void match(AreaRange range, double threshold, PrecisionRecall curve) {
        var ignored = truths.stream().map(truth -> isIgnored(truth, range)).toList();
        var taken = new boolean[truths.size()];
        for (int i = 0; i < estimates.size(); i++) {
            var estimate = estimates.get(i);
            int truth = nearest(similarities[i], Math.min(threshold, ALMOST_ONE), ignored, taken);
            if (truth == NONE) {
                if (range.has(estimate.extent())) {
                    curve.addEstimate(estimate.score(), false);
                }
            } else {
                taken[truth] = true;
                if (!ignored.get(truth)) {
                    curve.addEstimate(estimate.score(), true);
                }
            }
        }
        curve.addTruths((int) ignored.stream().filter(each -> !each).count());
    }

    /** A person that is ignored can be found or missed: neither counts. */
    private static boolean isIgnored(Person truth, AreaRange range) {
        return !truth.teaches() || !range.has(truth.area());
    }

    /** One that counts, if any is near enough; else one that is ignored. Of equal ones the last. */
    private int nearest(double[] similarity, double threshold, List<Boolean> ignored, boolean[] taken) {
        int counted = nearest(similarity, threshold, ignored, taken, false);
        return counted != NONE ? counted : nearest(similarity, threshold, ignored, taken, true);
    }

    private int nearest(
            double[] similarity, double threshold, List<Boolean> ignored, boolean[] taken, boolean amongIgnored) {
        int best = NONE;
        double least = threshold;
        for (int truth = 0; truth < similarity.length; truth++) {
            // a crowd can be found more than once
            boolean free = !taken[truth] || truths.get(truth).crowd();
            if (ignored.get(truth) == amongIgnored && free && similarity[truth] >= least) {
                best = truth;
                least = similarity[truth];
            }
        }
        return best;
    }
}
