package quarry.research.simulate;

import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;

/** The summaries as a table for people, in Markdown. */
final class ResultsTable {

    private ResultsTable() {}

    static String of(List<Summary> summaries) {
        var labelled = summaries.stream()
                .flatMap(summary -> summary.steps().stream())
                .map(Summary.Step::labelled)
                .distinct()
                .sorted()
                .toList();
        var text = new StringBuilder("| strategy |");
        labelled.forEach(count -> text.append(' ').append(count).append(" |"));
        text.append(" area under the curve | against random | better seeds | labels saved |\n|---|");
        text.append("---|".repeat(labelled.size() + 4)).append('\n');
        summaries.forEach(summary -> text.append(row(summary, labelled)));
        return text.toString();
    }

    private static String row(Summary summary, List<Integer> labelled) {
        var cells = labelled.stream()
                .map(count -> summary.steps().stream()
                        .filter(step -> step.labelled() == count)
                        .map(step -> percent(step.figure()))
                        .findFirst()
                        .orElse(""))
                .collect(Collectors.joining(" | "));
        var gain = summary.gain();
        return String.format(
                Locale.ROOT,
                "| %s | %s | %s | %s | %s | %s |\n",
                summary.strategy(),
                cells,
                percent(summary.area()),
                gain == null
                        ? ""
                        : String.format(Locale.ROOT, "%+.2f ± %.2f", 100 * gain.mean(), 100 * gain.deviation()),
                gain == null ? "" : summary.wins() + " of " + gain.count(),
                saved(summary));
    }

    private static String saved(Summary summary) {
        if (summary.gain() == null) {
            return "";
        }
        return summary.labelsSaved() == null
                ? "never as good"
                : String.format(Locale.ROOT, "%.0f %%", 100 * summary.labelsSaved());
    }

    private static String percent(Spread spread) {
        return String.format(Locale.ROOT, "%.2f ± %.2f", 100 * spread.mean(), 100 * spread.deviation());
    }
}
