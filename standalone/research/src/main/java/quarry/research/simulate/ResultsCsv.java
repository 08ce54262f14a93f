package quarry.research.simulate;

import java.util.Collection;
import java.util.Locale;

/** Every model of a simulation, one a line. */
final class ResultsCsv {

    private static final String HEADER =
            "strategy,seed,cycle,labelled,%s,loss,ranking_accuracy,select_seconds,train_seconds\n";

    private ResultsCsv() {}

    /** @param figure the name of the rows' figure */
    static String of(String figure, Collection<Row> rows) {
        var text = new StringBuilder(HEADER.formatted(figure.replace('-', '_')));
        for (var row : rows) {
            var result = row.result();
            text.append(String.format(
                    Locale.ROOT,
                    "%s,%d,%d,%d,%s,%s,%s,%.3f,%.3f\n",
                    row.strategy(),
                    row.seed(),
                    result.cycle(),
                    result.labelled(),
                    text(row.figure()),
                    figure(result, "loss"),
                    figure(result, "ranking-accuracy"),
                    result.selectSeconds(),
                    result.trainSeconds()));
        }
        return text.toString();
    }

    /** Empty where the model has no such figure. */
    private static String figure(CycleResult result, String name) {
        var value = result.metrics().get(name);
        return value == null ? "" : text(value);
    }

    private static String text(double value) {
        return String.format(Locale.ROOT, "%.6f", value);
    }
}
