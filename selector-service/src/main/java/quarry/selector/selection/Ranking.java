package quarry.selector.selection;

import java.util.List;
import quarry.activelearning.strategy.Pick;
import quarry.activelearning.strategy.Query;
import quarry.activelearning.strategy.Strategy;

/**
 * Names with their scores, best first. Scores never ascend.
 *
 * @param scores of the names
 */
public record Ranking(List<String> names, List<Double> scores) {

    public Ranking {
        names = List.copyOf(names);
        scores = List.copyOf(scores);
    }

    /** What the strategy picks, in its order. */
    public static Ranking of(Strategy strategy, Query query) {
        var picks = strategy.pick(query);
        return new Ranking(
                picks.stream().map(pick -> query.names().get(pick.index())).toList(),
                picks.stream().map(Pick::score).toList());
    }

    public double[] scoresBestFirst() {
        return scores.stream().mapToDouble(Double::doubleValue).toArray();
    }

    public boolean isEmpty() {
        return names.isEmpty();
    }

    /** The rows of a csv in this order. */
    public EntropyFile file() {
        return EntropyFile.of(names, scoresBestFirst());
    }
}
