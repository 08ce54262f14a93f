package quarry.research.simulate;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeSet;
import java.util.function.ToDoubleFunction;
import java.util.stream.IntStream;
import quarry.activelearning.metric.Extent;
import quarry.activelearning.metric.Histogram;
import quarry.activelearning.scoring.ScoringModel;
import quarry.activelearning.strategy.Signal;
import quarry.research.chart.HistogramChart;

/**
 * What the losses of a model look like on the images that are not labelled yet, by labels that only an experiment knows:
 * each image's loss, the predicted one beside it, and how far the loss wanders over passes with dropout.
 */
record LossTools(DecodedImages pool, Scorer scorer) {

    private static final int PASSES = 10;

    /** The predicted loss is not a number for a model without a head. */
    private record Line(String name, double loss, double predicted, Extent passes) {}

    /**
     * Writes {@code NAME.csv} with a line an image, {@code NAME-histogram.csv} of the losses, and {@code NAME.png} with
     * the histograms of losses, least, largest and mean ones.
     */
    void write(Path weights, Collection<String> labelled, Path folder, String name) throws IOException {
        var known = new TreeSet<>(labelled);
        var unlabelled =
                pool.names().stream().filter(image -> !known.contains(image)).toList();
        if (unlabelled.isEmpty()) {
            return;
        }
        var lines = scorer.each(weights, unlabelled, this::lines).stream()
                .flatMap(List::stream)
                .toList();
        var histograms = histograms(lines);
        Files.createDirectories(folder);
        Files.writeString(folder.resolve(name + ".csv"), csv(lines));
        Files.writeString(
                folder.resolve(name + "-histogram.csv"),
                csv(histograms.values().iterator().next()));
        HistogramChart.write(histograms, folder.resolve(name + ".png"));
    }

    private List<Line> lines(ScoringModel model, List<String> batch) {
        var inputs = batch.stream().map(pool::input).toList();
        var labels = batch.stream().map(pool::label).toList();
        var losses = model.losses(inputs, labels);
        var passes = Extent.ofColumns(model.stochasticLosses(inputs, labels, PASSES));
        var predicted = model.spec().lossHead() ? model.score(Signal.PREDICTED_LOSS, inputs) : new double[0];
        return IntStream.range(0, batch.size())
                .mapToObj(i -> new Line(
                        batch.get(i), losses[i], predicted.length == 0 ? Double.NaN : predicted[i], passes.get(i)))
                .toList();
    }

    private static Map<String, Histogram> histograms(List<Line> lines) {
        var histograms = new LinkedHashMap<String, Histogram>();
        histograms.put("true loss of " + lines.size() + " images without a label", histogram(lines, Line::loss));
        var over = " loss of each over " + PASSES + " passes with dropout";
        histograms.put("least" + over, histogram(lines, line -> line.passes().least()));
        histograms.put("largest" + over, histogram(lines, line -> line.passes().largest()));
        histograms.put("mean" + over, histogram(lines, line -> line.passes().mean()));
        return histograms;
    }

    private static Histogram histogram(List<Line> lines, ToDoubleFunction<Line> number) {
        return Histogram.auto(lines.stream().mapToDouble(number).toArray());
    }

    private static String csv(List<Line> lines) {
        var text = new StringBuilder("name,loss,predicted,least,largest,mean\n");
        for (var line : lines) {
            text.append(String.format(
                    Locale.ROOT,
                    "%s,%.6f,%s,%.6f,%.6f,%.6f%n",
                    line.name(),
                    line.loss(),
                    Double.isNaN(line.predicted()) ? "" : String.format(Locale.ROOT, "%.6f", line.predicted()),
                    line.passes().least(),
                    line.passes().largest(),
                    line.passes().mean()));
        }
        return text.toString();
    }

    private static String csv(Histogram histogram) {
        var text = new StringBuilder("from,to,images\n");
        var edges = histogram.edges();
        var counts = histogram.counts();
        for (int i = 0; i < counts.length; i++) {
            text.append(String.format(Locale.ROOT, "%.6f,%.6f,%d%n", edges[i], edges[i + 1], counts[i]));
        }
        return text.toString();
    }
}
