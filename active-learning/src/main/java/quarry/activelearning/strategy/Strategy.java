package quarry.activelearning.strategy;

import java.util.List;

/** A rule that says which unlabelled images to label next. Implementations are stateless and safe for threads. */
public interface Strategy {

    /** The name in project settings, such as {@code learning-loss}. */
    String name();

    /** What a {@link Query} has to carry beside the names. */
    Needs needs();

    /**
     * How many candidates to draw before scoring.
     *
     * @param unlabelled images without a label
     * @param budget images to pick
     * @param subsetFactor candidates for each image to pick, at least 1
     */
    int candidateCount(int unlabelled, int budget, double subsetFactor);

    /**
     * The picks, best first; as many as the budget, or all if there are fewer. Scores never ascend, and equal candidates
     * are taken by ascending index. The answer depends on the query alone. A score or vector that is NaN or infinite is
     * an {@link IllegalArgumentException} naming its index.
     */
    List<Pick> pick(Query query);

    /** Parts that the budget is split into, each with a model of its own that sees the picks of those before. */
    default int subQueries() {
        return 1;
    }
}
