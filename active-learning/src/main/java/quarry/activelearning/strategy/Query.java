package quarry.activelearning.strategy;

import java.util.Arrays;
import java.util.List;

/**
 * One question to a strategy.
 *
 * @param names the candidates' names, strictly ascending in {@link String#compareTo} order, so that an index stands for
 *     the same image whatever the order of arrival was
 * @param scores one number a name in the same order; empty for a strategy without a signal
 * @param budget images to pick, 0 or more
 * @param seed seed of every draw
 */
@SuppressWarnings("ArrayRecordComponent") // cloned in and out, compared by content
public record Query(List<String> names, double[] scores, int budget, long seed) {

    public Query {
        names = List.copyOf(names);
        scores = scores.clone();
        if (budget < 0) {
            throw new IllegalArgumentException("the budget must not be negative: " + budget);
        }
        if (scores.length != 0 && scores.length != names.size()) {
            throw new IllegalArgumentException(names.size() + " names but " + scores.length + " scores");
        }
        for (int i = 1; i < names.size(); i++) {
            if (names.get(i - 1).compareTo(names.get(i)) >= 0) {
                throw new IllegalArgumentException("names must be ascending and unique, but index " + i + " is '"
                        + names.get(i) + "' after '" + names.get(i - 1) + "'");
            }
        }
    }

    @Override
    public double[] scores() {
        return scores.clone();
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof Query query
                && names.equals(query.names)
                && Arrays.equals(scores, query.scores)
                && budget == query.budget
                && seed == query.seed;
    }

    @Override
    public int hashCode() {
        return 31 * (31 * names.hashCode() + Arrays.hashCode(scores)) + 31 * budget + Long.hashCode(seed);
    }
}
