package quarry.activelearning.pose;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.ToDoubleFunction;

/**
 * The ten figures by which COCO compares keypoint detectors, as its own evaluation computes them: precision and recall of
 * persons found with an object keypoint similarity of .50, .55, .. .95, averaged.
 */
final class OksAveragePrecision {

    /** The name of the main figure. */
    static final String FIGURE = "oks-ap";

    private static final int THRESHOLDS = 10;
    private static final double FIRST = 0.5;
    private static final double LAST = 0.95;

    private final List<ImageComparison> images = new ArrayList<>();

    /**
     * Adds an image.
     *
     * @param truths all persons of the image, crowds among them
     * @param estimates in any order; the twenty with the highest scores count
     */
    void add(List<Person> truths, List<PersonEstimate> estimates) {
        images.add(new ImageComparison(truths, estimates));
    }

    /**
     * {@code oks-ap} over all thresholds, {@code oks-ap-50} and {@code oks-ap-75} at one, {@code oks-ap-medium} and
     * {@code oks-ap-large} for persons of an area of 32^2 to 96^2 and of more, and the same for {@code oks-ar}, the
     * recall. Each is 0 to 1, or -1 if there is no such person.
     */
    Map<String, Double> figures() {
        var all = curves(AreaRange.ALL);
        var medium = curves(AreaRange.MEDIUM);
        var large = curves(AreaRange.LARGE);
        var figures = new LinkedHashMap<String, Double>();
        put(figures, FIGURE, PrecisionRecall::averagePrecision, all, medium, large);
        put(figures, "oks-ar", PrecisionRecall::recall, all, medium, large);
        return figures;
    }

    private static void put(
            Map<String, Double> figures,
            String name,
            ToDoubleFunction<PrecisionRecall> figure,
            List<PrecisionRecall> all,
            List<PrecisionRecall> medium,
            List<PrecisionRecall> large) {
        figures.put(name, mean(all, figure));
        figures.put(name + "-50", figure.applyAsDouble(all.get(0)));
        figures.put(name + "-75", figure.applyAsDouble(all.get(THRESHOLDS / 2)));
        figures.put(name + "-medium", mean(medium, figure));
        figures.put(name + "-large", mean(large, figure));
    }

    private static double mean(List<PrecisionRecall> curves, ToDoubleFunction<PrecisionRecall> figure) {
        return curves.stream().mapToDouble(figure).average().orElseThrow();
    }

    /** One for each threshold. */
    private List<PrecisionRecall> curves(AreaRange range) {
        var curves = new ArrayList<PrecisionRecall>();
        for (int i = 0; i < THRESHOLDS; i++) {
            double threshold = i == THRESHOLDS - 1 ? LAST : FIRST + i * ((LAST - FIRST) / (THRESHOLDS - 1));
            var curve = new PrecisionRecall();
            images.forEach(image -> image.match(range, threshold, curve));
            curves.add(curve);
        }
        return curves;
    }
}
