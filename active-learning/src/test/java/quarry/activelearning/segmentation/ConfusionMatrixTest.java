package quarry.activelearning.segmentation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;
import static quarry.activelearning.segmentation.Masks.row;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import java.util.function.IntPredicate;
import java.util.stream.IntStream;
import org.assertj.core.data.Offset;
import org.junit.jupiter.api.Test;

class ConfusionMatrixTest {

    private static final Offset<Double> CLOSE = within(1e-6);
    private static final Mask TRUTH = Masks.of(row(0, 0, 1, 1), row(0, 2, 2, 255), row(1, 1, 2, 0));
    private static final Mask PREDICTION = Masks.of(row(0, 1, 1, 1), row(0, 2, 0, 2), row(1, 0, 2, 0));

    @Test
    void theExampleComputedByHandComesOut() {
        var matrix = new ConfusionMatrix(3);

        matrix.add(TRUTH, PREDICTION);

        var counts = new long[3][3];
        for (int truth = 0; truth < 3; truth++) {
            for (int predicted = 0; predicted < 3; predicted++) {
                counts[truth][predicted] = matrix.pixels(truth, predicted);
            }
        }
        assertThat(counts).isDeepEqualTo(new long[][] {{3, 1, 0}, {1, 3, 0}, {1, 0, 2}});
        assertThat(shares(matrix, 3)).containsExactly(new double[] {0.5, 0.6, 0.666667}, CLOSE);
        assertThat(matrix.meanIntersectionOverUnion()).isEqualTo(0.588889, CLOSE);
        assertThat(matrix.pixelAccuracy()).isEqualTo(0.727273, CLOSE);
        assertThat(matrix.metrics())
                .isEqualTo(
                        Map.of("miou", matrix.meanIntersectionOverUnion(), "pixel-accuracy", matrix.pixelAccuracy()));
    }

    @Test
    void aClassThatIsNeitherThereNorPredictedIsLeftOut() {
        var matrix = new ConfusionMatrix(4);

        matrix.add(TRUTH, PREDICTION);

        assertThat(matrix.intersectionOverUnion(3)).isNaN();
        assertThat(matrix.meanIntersectionOverUnion()).isEqualTo(0.588889, CLOSE);
    }

    @Test
    void aClassThatIsOnlyPredictedCountsAsNothing() {
        var matrix = new ConfusionMatrix(4);

        matrix.add(TRUTH, Masks.of(row(0, 3, 1, 1), row(0, 2, 0, 2), row(1, 0, 2, 0)));

        assertThat(shares(matrix, 4)).containsExactly(new double[] {0.5, 0.75, 0.666667, 0}, CLOSE);
        assertThat(matrix.meanIntersectionOverUnion()).isEqualTo(0.479167, CLOSE);
    }

    @Test
    void imagesAreCountedTogether() {
        var matrix = new ConfusionMatrix(2);

        matrix.add(Masks.of(row(0, 0, 0, 1)), Masks.of(row(0, 0, 0, 0)));
        assertThat(matrix.meanIntersectionOverUnion()).isEqualTo(0.375, CLOSE);

        matrix.add(Masks.of(row(1, 1, 1, 0)), Masks.of(row(1, 1, 1, 0)));
        assertThat(matrix.meanIntersectionOverUnion()).isEqualTo(0.775, CLOSE);
    }

    @Test
    void aPredictionThatIsNoClassIsAMiss() {
        var matrix = new ConfusionMatrix(2);

        matrix.add(Masks.of(row(0, 0, 1, 1)), Masks.of(row(0, 255, 1, 2)));

        assertThat(shares(matrix, 2)).containsExactly(0.5, 0.5);
        assertThat(matrix.pixelAccuracy()).isEqualTo(0.5);
    }

    @Test
    void nothingToCountHasNoFigures() {
        var matrix = new ConfusionMatrix(2);

        matrix.add(Masks.of(row(255, 255)), Masks.of(row(0, 1)));

        assertThat(matrix.pixelAccuracy()).isNaN();
        assertThat(matrix.meanIntersectionOverUnion()).isNaN();
        assertThat(matrix.metrics()).isEmpty();
    }

    @Test
    void aLargerPredictionIsCutAndASmallerOneRefused() {
        var matrix = new ConfusionMatrix(2);

        matrix.add(Masks.of(row(0)), Masks.of(row(0, 1), row(1, 1)));

        assertThat(matrix.pixelAccuracy()).isOne();
        assertThatThrownBy(() -> matrix.add(Masks.of(row(0, 1)), Masks.of(row(0), row(0))))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("a mask of 1 x 2 for a mask of 2 x 1");
        assertThatThrownBy(() -> matrix.add(Masks.of(row(2)), Masks.of(row(0))))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("a pixel of class 2, but there are 2");
    }

    @Test
    void itAgreesWithCountingSetsOfPixels() {
        var random = new SplittableRandom(1);
        for (int round = 0; round < 200; round++) {
            // Given a few images, with some pixels ignored and some classes rare
            int classes = random.nextInt(1, 7);
            var matrix = new ConfusionMatrix(classes);
            var truth = new ArrayList<Integer>();
            var predicted = new ArrayList<Integer>();
            for (int image = 0; image < 3; image++) {
                int width = random.nextInt(1, 6);
                int height = random.nextInt(1, 6);
                var one = Mask.of(width, height, (y, x) -> random.nextInt(5) == 0 ? 255 : random.nextInt(classes));
                var other = Mask.of(width, height, (y, x) -> random.nextInt(random.nextInt(classes) + 1));

                // When
                matrix.add(one, other);
                for (int y = 0; y < height; y++) {
                    for (int x = 0; x < width; x++) {
                        truth.add(one.at(y, x));
                        predicted.add(other.at(y, x));
                    }
                }
            }

            // Then
            assertThat(matrix.meanIntersectionOverUnion())
                    .isEqualTo(meanOverlap(truth, predicted, classes), within(1e-12));
            long valid = count(truth, i -> truth.get(i) != 255);
            long right = count(truth, i -> truth.get(i).equals(predicted.get(i)));
            assertThat(matrix.pixelAccuracy()).isEqualTo((double) right / (double) valid);
        }
    }

    private static double meanOverlap(List<Integer> truth, List<Integer> predicted, int classes) {
        return IntStream.range(0, classes)
                .mapToObj(index -> {
                    long both = count(truth, i -> truth.get(i) == index && predicted.get(i) == index);
                    long either = count(
                            truth, i -> truth.get(i) == index || (predicted.get(i) == index && truth.get(i) != 255));
                    return new long[] {both, either};
                })
                .filter(overlap -> overlap[1] > 0)
                .mapToDouble(overlap -> (double) overlap[0] / (double) overlap[1])
                .average()
                .orElse(Double.NaN);
    }

    private static long count(List<Integer> pixels, IntPredicate condition) {
        return IntStream.range(0, pixels.size()).filter(condition).count();
    }

    private static double[] shares(ConfusionMatrix matrix, int classes) {
        return IntStream.range(0, classes)
                .mapToDouble(matrix::intersectionOverUnion)
                .toArray();
    }
}
