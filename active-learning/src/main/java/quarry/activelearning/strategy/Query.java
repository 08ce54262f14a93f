package quarry.activelearning.strategy;

import java.util.Arrays;
import java.util.List;

/**
 * One question to a strategy.
 *
 * @param names the candidates' names, strictly ascending in {@link String#compareTo} order, so that an index stands for
 *     the same image whatever the order of arrival was
 * @param scores one number a name in the same order; empty for a strategy without a signal
 * @param features one row a name in the same order; {@link Features#NONE} for a strategy without vectors
 * @param labelled one row a labelled image, in ascending order of their names
 * @param budget images to pick, 0 or more
 * @param seed seed of every draw
 */
@SuppressWarnings("ArrayRecordComponent") // cloned in and out, compared by content
public record Query(List<String> names, double[] scores, Features features, Features labelled, int budget, long seed) {

    public Query {
        names = List.copyOf(names);
        scores = scores.clone();
        if (budget < 0) {
            throw new IllegalArgumentException("the budget must not be negative: " + budget);
        }
        if (scores.length != 0 && scores.length != names.size()) {
            throw new IllegalArgumentException(names.size() + " names but " + scores.length + " scores");
        }
        if (features.rows() != 0 && features.rows() != names.size()) {
            throw new IllegalArgumentException(names.size() + " names but " + features.rows() + " rows of features");
        }
        int width = features.embedding().columns();
        int labelledWidth = labelled.embedding().columns();
        if (features.rows() != 0 && labelled.rows() != 0 && width != labelledWidth) {
            throw new IllegalArgumentException(
                    "features of " + width + " numbers, but of " + labelledWidth + " for labelled images");
        }
        for (int i = 1; i < names.size(); i++) {
            if (names.get(i - 1).compareTo(names.get(i)) >= 0) {
                throw new IllegalArgumentException("names must be ascending and unique, but index " + i + " is '"
                        + names.get(i) + "' after '" + names.get(i - 1) + "'");
            }
        }
    }

    /** A question about names and scores alone. */
    public Query(List<String> names, double[] scores, int budget, long seed) {
        this(names, scores, Features.NONE, Features.NONE, budget, seed);
    }

    @Override
    public double[] scores() {
        return scores.clone();
    }

    /** Images that will be picked. */
    int picks() {
        return Math.min(budget, names.size());
    }

    /** The scores, which must be there. */
    double[] scoresFor(Strategy strategy) {
        if (scores.length != names.size()) {
            throw new IllegalArgumentException(
                    strategy.name() + " needs a score for each of the " + names.size() + " candidates");
        }
        return scores();
    }

    /** The embeddings, which must be there and finite. */
    Matrix embeddingsFor(Strategy strategy) {
        if (features.rows() != names.size()) {
            throw new IllegalArgumentException(
                    strategy.name() + " needs features of each of the " + names.size() + " candidates");
        }
        features.embedding().requireFinite("embedding");
        return features.embedding();
    }

    /** The embeddings of labelled images, which must be finite; there may be none. */
    Matrix labelledEmbeddings() {
        labelled.embedding().requireFinite("labelled embedding");
        return labelled.embedding();
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof Query query
                && names.equals(query.names)
                && Arrays.equals(scores, query.scores)
                && features.equals(query.features)
                && labelled.equals(query.labelled)
                && budget == query.budget
                && seed == query.seed;
    }

    @Override
    public int hashCode() {
        return 31 * (31 * names.hashCode() + Arrays.hashCode(scores)) + 31 * budget + Long.hashCode(seed);
    }
}
