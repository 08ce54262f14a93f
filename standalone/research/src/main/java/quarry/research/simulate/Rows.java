package quarry.research.simulate;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;

/** Reads what the journals of a plan hold. */
final class Rows {

    private Rows() {}

    /** All finished cycles of the plan, by strategy, seed and cycle; cycle 0 appears with each strategy that began there. */
    static List<Row> of(Plan plan, OutFolder out) throws IOException {
        var figure = plan.figure();
        var rows = new ArrayList<Row>();
        for (var strategy : plan.strategies()) {
            for (long seed : plan.seedNumbers()) {
                var results = new ArrayList<CycleResult>();
                results.addAll(out.journal(plan.start(seed, strategy)).read());
                results.addAll(out.journal(new Chain.Choice(seed, strategy)).read());
                results.stream()
                        .filter(result -> result.cycle() < plan.cycles())
                        .map(result ->
                                new Row(strategy, seed, result, result.metrics().getOrDefault(figure, Double.NaN)))
                        .forEach(rows::add);
            }
        }
        return rows;
    }
}
