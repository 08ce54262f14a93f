package quarry.activelearning.strategy;

import java.util.List;

/**
 * Uniform picks from all unlabelled images: the baseline, and cycle 0 of every project. The score of an image is its
 * number in the query's {@link Draw}, so the pick does not depend on the order of arrival.
 */
final class RandomStrategy implements Strategy {

    @Override
    public String name() {
        return "random";
    }

    @Override
    public Needs needs() {
        return Needs.NOTHING;
    }

    /** All of them: a draw costs nothing, and a subset of a uniform sample is no better. */
    @Override
    public int candidateCount(int unlabelled, int budget, double subsetFactor) {
        return unlabelled;
    }

    @Override
    public List<Pick> pick(Query query) {
        var draw = new Draw(query.seed());
        return TopN.of(query.names().stream().mapToDouble(draw::uniform).toArray(), query.budget());
    }
}
