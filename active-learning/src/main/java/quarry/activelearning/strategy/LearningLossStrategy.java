package quarry.activelearning.strategy;

import java.util.List;
import java.util.Optional;

/**
 * The images whose loss the model predicts to be largest.
 *
 * <p>Yoo and Kweon, <i>Learning Loss for Active Learning</i>, CVPR 2019, arXiv 1905.03677: candidates are a random
 * subset of the pool, which keeps near-duplicates with the same high prediction from filling the budget.
 */
final class LearningLossStrategy implements Strategy {

    @Override
    public String name() {
        return "learning-loss";
    }

    @Override
    public Optional<Signal> signal() {
        return Optional.of(Signal.PREDICTED_LOSS);
    }

    /** {@code min(subsetFactor * budget, unlabelled)}. */
    @Override
    public int candidateCount(int unlabelled, int budget, double subsetFactor) {
        if (!(subsetFactor >= 1) || Double.isInfinite(subsetFactor)) {
            throw new IllegalArgumentException("the subset factor must be at least 1: " + subsetFactor);
        }
        return (int) Math.min(Math.round(subsetFactor * budget), unlabelled);
    }

    @Override
    public List<Pick> pick(Query query) {
        if (query.scores().length != query.names().size()) {
            throw new IllegalArgumentException("learning-loss needs a predicted loss for each of the "
                    + query.names().size() + " candidates");
        }
        return TopN.of(query.scores(), query.budget());
    }
}
