package quarry.activelearning.pose;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/** How precision falls as recall rises, when estimates are taken by descending score. */
final class PrecisionRecall {

    private static final int RECALLS = 101;
    private static final double UNDEFINED = -1;

    private record Estimate(double score, boolean right) {}

    private final List<Estimate> estimates = new ArrayList<>();
    private int truths;

    /** Adds an estimate that counts; of equal scores the first comes first. */
    void addEstimate(double score, boolean right) {
        estimates.add(new Estimate(score, right));
    }

    /** Adds so many persons that should be found. */
    void addTruths(int count) {
        truths += count;
    }

    /** The share of the persons that are found; -1 if there is none. */
    double recall() {
        if (truths == 0) {
            return UNDEFINED;
        }
        return (double) estimates.stream().filter(Estimate::right).count() / truths;
    }

    /**
     * The mean over the recalls 0, 0.01, .. 1 of the best precision at that recall or a higher one, 0 where it is not
     * reached; -1 if there is no person to find.
     */
    double averagePrecision() {
        if (truths == 0) {
            return UNDEFINED;
        }
        var bySurest = estimates.stream()
                .sorted(Comparator.comparingDouble(Estimate::score).reversed())
                .toList();
        var recalls = new double[bySurest.size()];
        var precisions = new double[bySurest.size()];
        int right = 0;
        for (int i = 0; i < bySurest.size(); i++) {
            right += bySurest.get(i).right() ? 1 : 0;
            recalls[i] = (double) right / truths;
            precisions[i] = right / (i + 1 + Math.ulp(1.0));
        }
        for (int i = precisions.length - 2; i >= 0; i--) {
            precisions[i] = Math.max(precisions[i], precisions[i + 1]);
        }
        return mean(recalls, precisions);
    }

    private static double mean(double[] recalls, double[] precisions) {
        double sum = 0;
        int place = 0;
        for (int i = 0; i < RECALLS; i++) {
            double recall = i * 0.01;
            while (place < recalls.length && recalls[place] < recall) {
                place++;
            }
            sum += place < precisions.length ? precisions[place] : 0;
        }
        return sum / RECALLS;
    }
}
