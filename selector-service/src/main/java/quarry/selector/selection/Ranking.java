package quarry.selector.selection;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import quarry.activelearning.strategy.Pick;
import quarry.activelearning.strategy.Query;
import quarry.activelearning.strategy.Strategy;
import quarry.activelearning.strategy.TopN;

/**
 * Everything that a cycle could rank, best first: the strategy's picks in its order, then the rest by score descending
 * and name ascending.
 *
 * @param names best first
 * @param scores of the names
 * @param picked how many of the first ones are the selection
 */
public record Ranking(List<String> names, List<Double> scores, int picked) {

    public Ranking {
        names = List.copyOf(names);
        scores = List.copyOf(scores);
    }

    /** Asks the strategy; a strategy without a signal gives its own scores, for every name. */
    public static Ranking of(Strategy strategy, Query query) {
        var picks = strategy.pick(query);
        var order = new ArrayList<>(picks);
        var seen = new HashSet<>(picks.stream().map(Pick::index).toList());
        for (Pick rest : everything(strategy, query)) {
            if (seen.add(rest.index())) {
                order.add(rest);
            }
        }
        return new Ranking(
                order.stream().map(pick -> query.names().get(pick.index())).toList(),
                order.stream().map(Pick::score).toList(),
                picks.size());
    }

    private static List<Pick> everything(Strategy strategy, Query query) {
        int size = query.names().size();
        return strategy.needs().signal().isPresent()
                ? TopN.of(query.scores(), size)
                : strategy.pick(new Query(query.names(), new double[0], size, query.seed()));
    }

    public double[] scoresBestFirst() {
        return scores.stream().mapToDouble(Double::doubleValue).toArray();
    }

    /** The selection alone. */
    public Ranking selection() {
        return new Ranking(names.subList(0, picked), scores.subList(0, picked), picked);
    }

    public boolean isEmpty() {
        return picked == 0;
    }

    /** The rows of a csv in this order. */
    public EntropyFile file() {
        return EntropyFile.of(names, scoresBestFirst());
    }
}
