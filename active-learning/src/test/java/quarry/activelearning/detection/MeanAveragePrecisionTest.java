package quarry.activelearning.detection;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.List;
import org.assertj.core.data.Offset;
import org.junit.jupiter.api.Test;

/** The numbers were computed apart, in 64-bit floats. */
class MeanAveragePrecisionTest {

    private static final Offset<Double> CLOSE = within(1e-12);

    @Test
    void theFiguresAreThoseOfTheDocument() {
        var metric = new MeanAveragePrecision(1);
        metric.add(
                List.of(truth(10, 10, 49, 49), truth(60, 60, 99, 99)),
                List.of(
                        detected(0.95, 12, 12, 51, 51),
                        detected(0.85, 14, 10, 50, 49),
                        detected(0.70, 58, 62, 99, 97)));
        metric.add(
                List.of(difficult(20, 20, 79, 79), truth(5, 5, 24, 44)),
                List.of(detected(0.90, 22, 18, 80, 78), detected(0.60, 5, 8, 26, 40), detected(0.50, 60, 60, 90, 90)));
        metric.add(
                List.of(truth(1, 1, 40, 20)),
                List.of(detected(0.80, 100, 100, 120, 120), detected(0.40, 1, 1, 40, 11)));

        assertThat(metric.mean(AveragePrecision.ELEVEN_POINTS)).isEqualTo(54.0 / 77, CLOSE);
        assertThat(metric.mean(AveragePrecision.AREA)).isEqualTo(0.692857, within(1e-6));
    }

    @Test
    void theOverlapsOfTheDocumentAreThoseOfInclusivePixels() {
        assertThat(pixels(10, 10, 49, 49).iou(pixels(12, 12, 51, 51))).isEqualTo(0.8223, within(5e-5));
        assertThat(pixels(60, 60, 99, 99).iou(pixels(58, 62, 99, 97))).isEqualTo(0.8612, within(5e-5));
        assertThat(pixels(5, 5, 24, 44).iou(pixels(5, 8, 26, 40))).isEqualTo(0.7621, within(5e-5));
        assertThat(pixels(1, 1, 40, 20).iou(pixels(1, 1, 40, 11))).isEqualTo(0.55, CLOSE);
    }

    @Test
    void recallIsComparedInWholeNumbers() {
        assertThat(AveragePrecision.ELEVEN_POINTS.of(allRight(3), 10)).isEqualTo(4.0 / 11, CLOSE);
        assertThat(AveragePrecision.ELEVEN_POINTS.of(allRight(7), 10)).isEqualTo(8.0 / 11, CLOSE);
    }

    @Test
    void anOverlapOfOneHalfIsEnough() {
        var metric = new MeanAveragePrecision(1);
        metric.add(List.of(truth(1, 1, 10, 10)), List.of(detected(0.9, 1, 1, 10, 5)));

        assertThat(metric.mean(AveragePrecision.AREA)).isEqualTo(1);
    }

    @Test
    void withoutDetectionsAClassCountsZeroAndWithoutObjectsItDoesNotCount() {
        var metric = new MeanAveragePrecision(4);
        metric.add(
                List.of(
                        new Annotated(0, pixels(1, 1, 10, 10), false),
                        new Annotated(1, pixels(1, 1, 10, 10), false),
                        new Annotated(3, pixels(1, 1, 10, 10), true)),
                List.of(new Detected(0, 0.9, pixels(1, 1, 10, 10)), new Detected(2, 0.9, pixels(1, 1, 10, 10))));

        assertThat(metric.mean(AveragePrecision.ELEVEN_POINTS)).isEqualTo(0.5, CLOSE);
        assertThat(metric.mean(AveragePrecision.AREA)).isEqualTo(0.5, CLOSE);
    }

    @Test
    void nothingToFindIsNoFigure() {
        assertThat(new MeanAveragePrecision(2).mean(AveragePrecision.AREA)).isNaN();
    }

    @Test
    void aDifficultObjectMayBeFoundAnyNumberOfTimes() {
        var metric = new MeanAveragePrecision(1);
        metric.add(
                List.of(difficult(1, 1, 10, 10), truth(20, 20, 29, 29)),
                List.of(detected(0.9, 1, 1, 10, 10), detected(0.8, 1, 1, 10, 9), detected(0.7, 20, 20, 29, 29)));

        assertThat(metric.mean(AveragePrecision.AREA)).isEqualTo(1);
    }

    private static boolean[] allRight(int count) {
        var right = new boolean[count];
        Arrays.fill(right, true);
        return right;
    }

    private static Annotated truth(int x0, int y0, int x1, int y1) {
        return new Annotated(0, pixels(x0, y0, x1, y1), false);
    }

    private static Annotated difficult(int x0, int y0, int x1, int y1) {
        return new Annotated(0, pixels(x0, y0, x1, y1), true);
    }

    private static Detected detected(double score, int x0, int y0, int x1, int y1) {
        return new Detected(0, score, pixels(x0, y0, x1, y1));
    }

    /** From pixels that count from 1, the last one inside. */
    private static Box pixels(int x0, int y0, int x1, int y1) {
        return new Box(x0 - 1, y0 - 1, x1, y1);
    }
}
