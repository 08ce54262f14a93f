package quarry.activelearning.pose;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/** Leaves one of several estimates that are of the same person. */
final class OksSuppression {

    private static final double SAME = 0.9;

    private OksSuppression() {}

    /** The estimates of an image by descending score, without those too near to one before them. */
    static List<PersonEstimate> of(List<PersonEstimate> estimates) {
        var kept = new ArrayList<PersonEstimate>();
        for (var estimate : byScore(estimates)) {
            if (kept.stream().allMatch(other -> ObjectKeypointSimilarity.of(other, estimate) <= SAME)) {
                kept.add(estimate);
            }
        }
        return kept;
    }

    private static List<PersonEstimate> byScore(List<PersonEstimate> estimates) {
        return estimates.stream()
                .sorted(Comparator.comparingDouble(PersonEstimate::score).reversed())
                .toList();
    }
}
