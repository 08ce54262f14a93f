package quarry.selector.cycle;

import static java.util.Comparator.comparingInt;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.List;
import quarry.activelearning.strategy.Pick;
import quarry.activelearning.strategy.TopN;
import quarry.selector.scoring.Candidates;
import quarry.selector.scoring.VectorRow;
import quarry.selector.selection.Ranking;

/** The picks of a sub-query, and of all together. */
@ApplicationScoped
class SubQueryPick {

    private final Remaining remaining;
    private final Candidates candidates;
    private final PickStep pick;

    SubQueryPick(Remaining remaining, Candidates candidates, PickStep pick) {
        this.remaining = remaining;
        this.candidates = candidates;
        this.pick = pick;
    }

    /**
     * Takes the images that look least like labelled ones. Scores of different discriminators can not be compared, so
     * the number of sub-queries still to come is added, and an earlier pick always comes first.
     */
    void take(Cycle cycle) {
        var left = remaining.of(cycle).stream().filter(row -> !row.isPicked()).toList();
        var best = TopN.of(scores(left), cycle.subQuery.size());
        int toCome = cycle.subQuery.toCome();
        candidates.pick(
                cycle.key(),
                cycle.subQuery.number,
                best.stream().map(one -> left.get(one.index()).name()).toList(),
                best.stream().mapToDouble(one -> toCome + one.score()).toArray(),
                candidates.highestRank(cycle.key()));
        if (cycle.subQuery.isLast()) {
            finish(cycle);
        } else {
            cycle.subQuery.next();
        }
    }

    /** Publishes the picks in their order; the rest follows by its newest scores. */
    void finish(Cycle cycle) {
        var rows = remaining.of(cycle);
        var order = new ArrayList<>(rows.stream()
                .filter(VectorRow::isPicked)
                .sorted(comparingInt(row -> row.rank().orElseThrow()))
                .toList());
        var left = rows.stream().filter(row -> !row.isPicked()).toList();
        for (Pick rest : TopN.of(scores(left), left.size())) {
            order.add(left.get(rest.index()));
        }
        pick.publish(
                cycle,
                new Ranking(
                        order.stream().map(VectorRow::name).toList(),
                        order.stream().map(row -> row.score().orElseThrow()).toList(),
                        Math.min(cycle.subQuery.budget, order.size())));
    }

    private static double[] scores(List<VectorRow> rows) {
        return rows.stream().mapToDouble(row -> row.score().orElseThrow()).toArray();
    }
}
