package quarry.activelearning.strategy;

import java.util.List;

/**
 * The candidates with the largest numbers of one signal. Candidates are a random subset of the pool, which keeps
 * near-duplicates with the same high number from filling the budget.
 */
abstract class ScoreStrategy implements Strategy {

    private final String name;
    private final Signal signal;

    ScoreStrategy(String name, Signal signal) {
        this.name = name;
        this.signal = signal;
    }

    @Override
    public final String name() {
        return name;
    }

    @Override
    public final Needs needs() {
        return Needs.of(signal);
    }

    /** {@code min(subsetFactor * budget, unlabelled)}. */
    @Override
    public final int candidateCount(int unlabelled, int budget, double subsetFactor) {
        if (!(subsetFactor >= 1) || Double.isInfinite(subsetFactor)) {
            throw new IllegalArgumentException("the subset factor must be at least 1: " + subsetFactor);
        }
        return (int) Math.min(Math.round(subsetFactor * budget), unlabelled);
    }

    @Override
    public final List<Pick> pick(Query query) {
        return TopN.of(query.scoresFor(this), query.budget());
    }
}
