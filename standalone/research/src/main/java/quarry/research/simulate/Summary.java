package quarry.research.simulate;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;

/**
 * What came out for one strategy.
 *
 * @param steps cycle by cycle
 * @param area under the curve over the seeds that are through all cycles
 * @param gain area under the curve minus that of random with the same seed; absent without random
 * @param wins seeds with a gain above 0
 * @param labelsForRandomsLast labels at which the mean curve is as high as that of random at its end; absent if never
 * @param labelsSaved share of random's labels that this saves; absent if it never is as high
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
record Summary(
        String strategy,
        List<Step> steps,
        Spread area,
        Spread gain,
        Integer wins,
        Double labelsForRandomsLast,
        Double labelsSaved) {

    /**
     * A cycle over the seeds.
     *
     * @param figure how good the models are, by the task's own measure
     * @param ranking share of pairs of held-out images whose losses are predicted in their order; absent without a loss head
     */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record Step(int cycle, int labelled, Spread figure, Spread ranking) {}

    /** The summary of a strategy's rows. */
    static Summary of(String strategy, Collection<Row> all) {
        var own = all.stream().filter(row -> row.strategy().equals(strategy)).toList();
        var steps = steps(own);
        var areas = areas(own);
        var randoms =
                all.stream().filter(row -> row.strategy().equals("random")).toList();
        if (strategy.equals("random") || randoms.isEmpty() || steps.isEmpty()) {
            return new Summary(strategy, steps, Spread.of(areas.values()), null, null, null, null);
        }
        var baseline = areas(randoms);
        var gains = areas.entrySet().stream()
                .filter(entry -> baseline.containsKey(entry.getKey()))
                .map(entry -> entry.getValue() - baseline.get(entry.getKey()))
                .toList();
        var random = mean(steps(randoms));
        var reached = mean(steps).labelledFor(random.last());
        double end = random.points().get(random.points().size() - 1).labelled();
        return new Summary(
                strategy,
                steps,
                Spread.of(areas.values()),
                Spread.of(gains),
                (int) gains.stream().filter(gain -> gain > 0).count(),
                reached.isPresent() ? reached.getAsDouble() : null,
                reached.isPresent() ? 1 - reached.getAsDouble() / end : null);
    }

    private static List<Step> steps(Collection<Row> rows) {
        return byCycle(rows).entrySet().stream()
                .map(entry -> new Step(
                        entry.getKey(),
                        entry.getValue().get(0).result().labelled(),
                        Spread.of(entry.getValue().stream().map(Row::figure).toList()),
                        ranking(entry.getValue())))
                .toList();
    }

    private static Spread ranking(List<Row> rows) {
        var rankings = rows.stream()
                .map(row -> row.result().metrics().get("ranking-accuracy"))
                .filter(number -> number != null)
                .toList();
        return rankings.isEmpty() ? null : Spread.of(rankings);
    }

    private static TreeMap<Integer, List<Row>> byCycle(Collection<Row> rows) {
        return rows.stream()
                .collect(Collectors.groupingBy(row -> row.result().cycle(), TreeMap::new, Collectors.toList()));
    }

    /** Area under the curve of each seed that is as far as the furthest. */
    private static Map<Long, Double> areas(Collection<Row> rows) {
        int cycles = byCycle(rows).size();
        var bySeed = rows.stream().collect(Collectors.groupingBy(Row::seed, TreeMap::new, Collectors.toList()));
        bySeed.values().removeIf(run -> run.size() < cycles);
        var areas = new TreeMap<Long, Double>();
        bySeed.forEach((seed, run) -> areas.put(
                seed,
                new Curve(run.stream()
                                .map(row -> new Curve.Point(row.result().labelled(), row.figure()))
                                .toList())
                        .area()));
        return areas;
    }

    Curve curve() {
        return mean(steps);
    }

    private static Curve mean(List<Step> steps) {
        return new Curve(steps.stream()
                .map(step -> new Curve.Point(step.labelled(), step.figure().mean()))
                .toList());
    }
}
