package quarry.standalone.demo;

import java.io.IOException;
import java.nio.file.Files;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import quarry.standalone.client.CycleView;

/** How well the models of the cycles do on the test split, by the number of labels that they learned from. */
record LearningCurve(List<Point> points) {

    /** A cycle with a trained model. */
    record Point(int cycle, int labelled, double accuracy) {}

    static LearningCurve of(List<CycleView> cycles) {
        return new LearningCurve(cycles.stream()
                .filter(cycle -> cycle.metrics().containsKey("accuracy"))
                .sorted(Comparator.comparingInt(CycleView::cycle))
                .map(cycle -> new Point(
                        cycle.cycle(),
                        cycle.counts().getOrDefault("labelled", 0),
                        cycle.metrics().get("accuracy")))
                .toList());
    }

    /** Prints the table, and leaves it as csv and as a picture. */
    void publish(DemoFolder folder) throws IOException {
        System.out.println("cycle  labelled  test accuracy");
        for (var point : points) {
            System.out.printf(
                    Locale.ROOT, "%5d  %8d  %11.1f %%%n", point.cycle(), point.labelled(), 100 * point.accuracy());
        }
        Files.writeString(folder.curve("csv"), csv());
        CurvePicture.write(this, folder.curve("png"));
    }

    String csv() {
        return points.stream()
                .map(point ->
                        String.format(Locale.ROOT, "%d,%d,%.4f\n", point.cycle(), point.labelled(), point.accuracy()))
                .collect(Collectors.joining("", "cycle,labelled,accuracy\n", ""));
    }
}
