package quarry.standalone.demo;

import java.io.IOException;
import java.nio.file.Files;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import quarry.standalone.client.CycleView;

/** How well the models of the cycles do on the test split, by the number of labels that they learned from. */
record LearningCurve(String figure, List<Point> points) {

    /** A cycle with a trained model. */
    record Point(int cycle, int labelled, double value) {}

    /** The curve of one of the figures of the models. */
    static LearningCurve of(List<CycleView> cycles, String figure) {
        return new LearningCurve(
                figure,
                cycles.stream()
                        .filter(cycle -> cycle.metrics().containsKey(figure))
                        .sorted(Comparator.comparingInt(CycleView::cycle))
                        .map(cycle -> new Point(
                                cycle.cycle(),
                                cycle.counts().getOrDefault("labelled", 0),
                                cycle.metrics().get(figure)))
                        .toList());
    }

    /** Prints the table, and leaves it as csv and as a picture. */
    void publish(DemoFolder folder) throws IOException {
        System.out.printf(Locale.ROOT, "cycle  labelled  %13s%n", "test " + figure);
        for (var point : points) {
            System.out.printf(
                    Locale.ROOT, "%5d  %8d  %11.1f %%%n", point.cycle(), point.labelled(), 100 * point.value());
        }
        Files.writeString(folder.curve("csv"), csv());
        CurvePicture.write(this, folder.curve("png"));
    }

    String csv() {
        return points.stream()
                .map(point ->
                        String.format(Locale.ROOT, "%d,%d,%.4f\n", point.cycle(), point.labelled(), point.value()))
                .collect(Collectors.joining("", "cycle,labelled," + figure + "\n", ""));
    }
}
