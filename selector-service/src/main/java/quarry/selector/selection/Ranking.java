package quarry.selector.selection;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;
import quarry.activelearning.strategy.Pick;
import quarry.activelearning.strategy.Query;
import quarry.activelearning.strategy.Strategy;
import quarry.activelearning.strategy.TopN;

/**
 * Everything that a cycle could rank, best first: the strategy's picks in its order, then the rest by score descending
 * and name ascending. Scores never ascend: an image that was passed over for its likeness to a pick has the last pick's.
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

    /**
     * Asks the strategy. Without signal and vectors it gives its own scores for every name; where vectors alone decide,
     * what is not picked has no rank, since ranking it would cost as much as picking it.
     */
    public static Ranking of(Strategy strategy, Query query) {
        var picks = strategy.pick(query);
        var order = new ArrayList<>(picks);
        var seen = new HashSet<>(picks.stream().map(Pick::index).toList());
        double last = picks.isEmpty() ? 0 : picks.get(picks.size() - 1).score();
        for (Pick rest : everything(strategy, query)) {
            if (seen.add(rest.index())) {
                order.add(new Pick(rest.index(), Math.min(last, rest.score())));
            }
        }
        return new Ranking(
                order.stream().map(pick -> query.names().get(pick.index())).toList(),
                order.stream().map(Pick::score).toList(),
                picks.size());
    }

    private static List<Pick> everything(Strategy strategy, Query query) {
        int size = query.names().size();
        if (strategy.needs().signal().isPresent()) {
            return TopN.of(query.scores(), size);
        }
        return strategy.needs().vectors().isPresent()
                ? List.of()
                : strategy.pick(new Query(query.names(), new double[0], size, query.seed()));
    }

    public double[] scoresBestFirst() {
        return scores.stream().mapToDouble(Double::doubleValue).toArray();
    }

    /** The selection alone. */
    public Ranking selection() {
        return new Ranking(names.subList(0, picked), scores.subList(0, picked), picked);
    }

    /** The same without names that are not there; all picks must be. */
    public Ranking among(Set<String> there) {
        var left = IntStream.range(0, names.size())
                .filter(i -> there.contains(names.get(i)))
                .boxed()
                .toList();
        return new Ranking(
                left.stream().map(names::get).toList(),
                left.stream().map(scores::get).toList(),
                picked);
    }

    public boolean isEmpty() {
        return picked == 0;
    }

    /** The rows of a csv in this order. */
    public EntropyFile file() {
        return EntropyFile.of(names, scoresBestFirst());
    }
}
