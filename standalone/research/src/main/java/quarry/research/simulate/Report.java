package quarry.research.simulate;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.io.IOException;
import java.nio.file.Files;
import java.time.Instant;
import java.util.List;
import quarry.research.Versions;
import quarry.research.chart.Band;
import quarry.research.chart.CurveChart;

/**
 * Everything that was found, beside what made it.
 *
 * @param written when, in UTC
 * @param models finished models, of {@code planned}
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
record Report(
        String written,
        Versions versions,
        Settings settings,
        int cycles,
        List<Long> seeds,
        int models,
        int planned,
        List<Summary> strategies) {

    /** Writes {@code results.csv}, {@code results.md}, {@code results.json} and {@code curves.png}; returns the table. */
    static String write(Plan plan, OutFolder out, Instant now) throws IOException {
        var rows = Rows.of(plan, out);
        var summaries = plan.strategies().stream()
                .map(strategy -> Summary.of(strategy, rows))
                .toList();
        var figure = plan.figure();
        var table = ResultsTable.of(summaries);
        var report = new Report(
                now.toString(),
                Versions.current(),
                plan.settings(),
                plan.cycles(),
                plan.seedNumbers(),
                rows.size(),
                plan.strategies().size() * plan.seeds() * plan.cycles(),
                summaries);
        Files.writeString(out.file("results.csv"), ResultsCsv.of(figure, rows));
        Files.writeString(out.file("results.md"), table);
        Files.write(out.file("results.json"), OutFolder.JSON.writeValueAsBytes(report));
        CurveChart.write(
                summaries.stream().map(Report::band).toList(),
                figure + " on held-out images, mean and standard deviation over the seeds",
                out.file("curves.png"));
        return table;
    }

    private static Band band(Summary summary) {
        return new Band(
                summary.strategy(),
                summary.steps().stream()
                        .map(step -> new Band.Point(
                                step.labelled(),
                                step.figure().mean(),
                                step.figure().deviation()))
                        .toList());
    }
}
