package quarry.selector.cycle;

import java.util.List;
import quarry.activelearning.strategy.Features;
import quarry.activelearning.strategy.Query;
import quarry.activelearning.strategy.Strategy;
import quarry.selector.scoring.CycleKey;
import quarry.selector.scoring.VectorRow;

/**
 * What a strategy with vectors is asked.
 *
 * @param candidates in name order
 * @param attempt of the cycle
 * @param labelled in name order; none where the strategy does not compare
 */
record PickQuestion(
        CycleKey cycle,
        Strategy strategy,
        List<VectorRow> candidates,
        List<VectorRow> labelled,
        int attempt,
        int budget,
        long seed) {

    Query query(Features features, Features labelledFeatures) {
        var names = candidates.stream().map(VectorRow::name).toList();
        var scores = strategy.needs().signal().isEmpty()
                ? new double[0]
                : candidates.stream()
                        .mapToDouble(row -> row.score().orElseThrow())
                        .toArray();
        return new Query(names, scores, features, labelledFeatures, budget, seed);
    }
}
