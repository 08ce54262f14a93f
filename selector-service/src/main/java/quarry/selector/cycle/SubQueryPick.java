package quarry.selector.cycle;

import static java.util.Comparator.comparing;
import static java.util.Comparator.comparingDouble;
import static java.util.Comparator.comparingInt;
import static java.util.stream.Collectors.toMap;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import quarry.activelearning.strategy.TopN;
import quarry.selector.scoring.Candidates;
import quarry.selector.scoring.VectorRow;
import quarry.selector.selection.Ranking;

/** The picks of a sub-query, and of all together. */
@ApplicationScoped
class SubQueryPick {

    /** The order of the picks: sub-query by sub-query, in each by score, then by name. */
    static final Comparator<VectorRow> ORDER = comparingInt(
                    (VectorRow row) -> row.subQuery().orElseThrow())
            .thenComparing(comparingDouble(SubQueryPick::score).reversed())
            .thenComparing(comparing(VectorRow::name));

    private final Remaining remaining;
    private final Candidates candidates;
    private final PickStep pick;

    SubQueryPick(Remaining remaining, Candidates candidates, PickStep pick) {
        this.remaining = remaining;
        this.candidates = candidates;
        this.pick = pick;
    }

    /** Takes the images that look least like labelled ones. */
    void take(Cycle cycle) {
        var left = remaining.of(cycle).stream().filter(row -> !row.isPicked()).toList();
        var best = TopN.of(scores(left), cycle.subQuery.size());
        candidates.pick(
                cycle.key(),
                cycle.subQuery.number,
                best.stream().map(one -> left.get(one.index()).image()).toList());
        if (cycle.subQuery.isLast()) {
            finish(cycle);
        } else {
            cycle.subQuery.next();
        }
    }

    /**
     * Publishes the picks in their order, and the best of the rest for those that have gone. Scores of different
     * discriminators can not be compared, so the number of sub-queries that were to come is added, and an earlier pick
     * always comes first.
     */
    void finish(Cycle cycle) {
        var rows = remaining.of(cycle);
        var order = new ArrayList<>(
                rows.stream().filter(VectorRow::isPicked).sorted(ORDER).toList());
        var scores = new ArrayList<>(order.stream()
                .map(row -> cycle.subQuery.count - row.subQuery().orElseThrow() + score(row))
                .toList());
        var left = rows.stream().filter(row -> !row.isPicked()).toList();
        for (var rest : TopN.of(scores(left), Math.max(0, cycle.subQuery.budget - order.size()))) {
            double last = scores.isEmpty() ? rest.score() : scores.get(scores.size() - 1);
            order.add(left.get(rest.index()));
            scores.add(Math.min(last, rest.score()));
        }
        pick.publish(
                cycle,
                new Ranking(order.stream().map(VectorRow::name).toList(), scores),
                order.stream().collect(toMap(VectorRow::name, VectorRow::image)));
    }

    private static double[] scores(List<VectorRow> rows) {
        return rows.stream().mapToDouble(SubQueryPick::score).toArray();
    }

    private static double score(VectorRow row) {
        return row.score().orElseThrow();
    }
}
