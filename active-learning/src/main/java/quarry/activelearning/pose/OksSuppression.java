package quarry.activelearning.pose;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.function.Function;

/** Leaves one of several estimates that are of the same person. */
final class OksSuppression {

    private static final double SAME = 0.9;

    private OksSuppression() {}

    /** The estimates of an image by descending score, without those too near to one before them. */
    static List<PersonEstimate> of(List<PersonEstimate> estimates) {
        return of(estimates, estimate -> estimate);
    }

    /** The same for things that each have an estimate. */
    static <T> List<T> of(List<T> things, Function<T, PersonEstimate> estimate) {
        var kept = new ArrayList<T>();
        for (var thing : byScore(things, estimate)) {
            var next = estimate.apply(thing);
            if (kept.stream().allMatch(other -> ObjectKeypointSimilarity.of(estimate.apply(other), next) <= SAME)) {
                kept.add(thing);
            }
        }
        return kept;
    }

    private static <T> List<T> byScore(List<T> things, Function<T, PersonEstimate> estimate) {
        return things.stream()
                .sorted(Comparator.comparingDouble(
                                (T thing) -> estimate.apply(thing).score())
                        .reversed())
                .toList();
    }
}
