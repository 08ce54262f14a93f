package quarry.activelearning.segmentation;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;
import quarry.activelearning.image.UnreadableImageException;

class CompactWatershedTest {

    /** The middle row of what scikit-image 0.19.3 makes of it, and sums over whole maps, when no seed has to wait. */
    @Test
    void aPictureHasTheRegionsThatOthersCompute() throws UnreadableImageException {
        var regions = regions(40, 24);

        var middle = new int[40];
        System.arraycopy(regions, 12 * 40, middle, 0, 40);
        assertThat(middle)
                .containsExactly(
                        53, 53, 53, 54, 54, 54, 55, 55, 55, 56, 56, 56, 56, 57, 57, 58, 58, 58, 59, 59, 59, 60, 60, 47,
                        61, 61, 61, 62, 62, 63, 63, 63, 50, 51, 64, 64, 65, 65, 65, 65);
        assertThat(sum(regions)).isEqualTo(32_154_426);
        assertThat(sum(regions(128, 64))).isEqualTo(207_513_889);
        assertThat(sum(regions(31, 45))).isEqualTo(59_037_292);
    }

    @Test
    void withoutGradientEveryPixelGoesToItsNearestSeed() {
        // Given two seeds on a line, the left one first in case of a tie
        var flat = GradientImage.sobel(7, 1, new double[7]);

        assertThat(CompactWatershed.regions(flat, new int[] {0, 6})).containsExactly(1, 1, 1, 1, 2, 2, 2);
        assertThat(CompactWatershed.regions(flat, new int[] {1, 4})).containsExactly(1, 1, 1, 2, 2, 2, 2);
    }

    @Test
    void anEdgeHoldsAFloodBack() {
        // Given a ridge left of the middle
        var ridge = new GradientImage(7, 1, new double[] {0, 0, 9, 0, 0, 0, 0});

        // Then the ridge is taken last, from the left, where the flood has waited longer
        assertThat(CompactWatershed.regions(ridge, new int[] {0, 6})).containsExactly(1, 1, 1, 2, 2, 2, 2);
    }

    @Test
    void itAgreesWithSearchingAListForTheLowest() {
        var random = new SplittableRandom(1);
        for (int round = 0; round < 60; round++) {
            // Given small images whose gradients have many equal values
            int width = random.nextInt(1, 12);
            int height = random.nextInt(1, 12);
            var values = new double[width * height];
            for (int i = 0; i < values.length; i++) {
                values[i] = random.nextInt(4) * 0.003;
            }
            var gradient = new GradientImage(width, height, values);
            var seeds = random.ints(5, 0, values.length).distinct().sorted().toArray();

            // Then
            assertThat(CompactWatershed.regions(gradient, seeds)).isEqualTo(searched(gradient, seeds));
        }
    }

    private record Waiting(double level, int age, int y, int x, int region) {}

    private static int[] searched(GradientImage gradient, int[] seeds) {
        int width = gradient.width();
        var regions = new int[width * gradient.height()];
        var waiting = new ArrayList<Waiting>();
        int age = 0;
        for (int i = 0; i < seeds.length; i++) {
            waiting.add(new Waiting(-1, age++, seeds[i] / width, seeds[i] % width, i + 1));
        }
        while (!waiting.isEmpty()) {
            var lowest = waiting.stream()
                    .min(Comparator.comparingDouble(Waiting::level).thenComparingInt(Waiting::age))
                    .orElseThrow();
            waiting.remove(lowest);
            if (regions[lowest.y() * width + lowest.x()] != 0) {
                continue;
            }
            regions[lowest.y() * width + lowest.x()] = lowest.region();
            int seed = seeds[lowest.region() - 1];
            for (var step : new int[][] {{-1, 0}, {0, -1}, {0, 1}, {1, 0}}) {
                int y = lowest.y() + step[0];
                int x = lowest.x() + step[1];
                if (y < 0 || y >= gradient.height() || x < 0 || x >= width || regions[y * width + x] != 0) {
                    continue;
                }
                double distance = Math.sqrt(Math.pow(y - seed / width, 2) + Math.pow(x - seed % width, 2));
                double level = Math.max(lowest.level(), gradient.at(y * width + x) + 0.001 * distance);
                waiting.add(new Waiting(level, age++, y, x, lowest.region()));
            }
        }
        return regions;
    }

    private static int[] regions(int width, int height) throws UnreadableImageException {
        var gradient = GradientImage.of(Patterns.blocks(width, height));
        return CompactWatershed.regions(gradient, SeedGrid.of(width, height));
    }

    /** Tells maps apart: each region times its place, from 1. */
    private static long sum(int[] regions) {
        long sum = 0;
        for (int i = 0; i < regions.length; i++) {
            sum += (long) regions[i] * (i + 1);
        }
        return sum % 1_000_000_007;
    }
}
