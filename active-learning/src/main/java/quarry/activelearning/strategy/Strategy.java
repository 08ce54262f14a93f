package quarry.activelearning.strategy;

import java.util.List;
import java.util.Optional;

/** A rule that says which unlabelled images to label next. Implementations are stateless and safe for threads. */
public interface Strategy {

    /** The name in project settings, such as {@code learning-loss}. */
    String name();

    /** The signal that each candidate has to be scored with, or empty when the strategy needs no model. */
    Optional<Signal> signal();

    /**
     * How many candidates to draw before scoring.
     *
     * @param unlabelled images without a label
     * @param budget images to pick
     * @param subsetFactor candidates for each image to pick, at least 1
     */
    int candidateCount(int unlabelled, int budget, double subsetFactor);

    /**
     * The picks, best first: score descending, then index ascending; as many as the budget, or all if there are fewer.
     * The answer depends on the query alone. A score that is NaN or infinite is an {@link IllegalArgumentException}
     * naming its index.
     */
    List<Pick> pick(Query query);
}
