package quarry.activelearning.training;

import java.util.LinkedHashMap;
import java.util.Map;

/** Sums up one epoch. */
final class EpochFigures {

    private double losses;
    private long images;
    private double rankingLosses;
    private int rankingSteps;

    void addLosses(float[] miniBatch) {
        for (float loss : miniBatch) {
            losses += loss;
        }
        images += miniBatch.length;
    }

    void addRankingLoss(double loss) {
        rankingLosses += loss;
        rankingSteps++;
    }

    boolean areFinite() {
        return Double.isFinite(losses) && Double.isFinite(rankingLosses);
    }

    long images() {
        return images;
    }

    /** Mean loss of an image, mean ranking loss of a step when there is a head, and speed. */
    Map<String, Double> metrics(double seconds) {
        var metrics = new LinkedHashMap<String, Double>();
        metrics.put("loss", losses / (double) images);
        if (rankingSteps > 0) {
            metrics.put("ranking-loss", rankingLosses / rankingSteps);
        }
        metrics.put("images-per-second", (double) images / seconds);
        return metrics;
    }
}
