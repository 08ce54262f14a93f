package quarry.activelearning.metric;

/**
 * How well predicted losses order images: the share of the n(n-1)/2 pairs that are in the same order by prediction and
 * by true loss. A tie on either side counts as wrong.
 */
public final class RankingAccuracy {

    private RankingAccuracy() {}

    /**
     * The share, 0 to 1; NaN for fewer than two images.
     *
     * @throws IllegalArgumentException if the lengths differ
     */
    public static double of(double[] losses, double[] predictions) {
        if (losses.length != predictions.length) {
            throw new IllegalArgumentException(losses.length + " losses but " + predictions.length + " predictions");
        }
        long right = 0;
        for (int i = 0; i < losses.length; i++) {
            for (int j = 0; j < i; j++) {
                right += sameOrder(losses[i] - losses[j], predictions[i] - predictions[j]) ? 1 : 0;
            }
        }
        long pairs = (long) losses.length * (losses.length - 1) / 2;
        return (double) right / (double) pairs;
    }

    // not a product: that of two tiny differences would be 0
    private static boolean sameOrder(double loss, double prediction) {
        return (loss > 0 && prediction > 0) || (loss < 0 && prediction < 0);
    }
}
