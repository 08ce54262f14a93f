package quarry.activelearning.strategy;

import java.util.Arrays;
import java.util.SplittableRandom;
import java.util.stream.IntStream;

/**
 * The seeding of k-means++: the first point is drawn uniformly, each further one with a probability proportional to its
 * squared distance from the nearest drawn one. When all distances are 0, the smallest index is next.
 *
 * <p>Arthur and Vassilvitskii, <i>k-means++: The Advantages of Careful Seeding</i>, SODA 2007. Distances need not be up
 * to date for an exact draw: a point is proposed by its bound and accepted with probability distance / bound.
 */
final class DistanceDraw {

    private final NearestCentres nearest;
    private final SplittableRandom random;
    private final double[] sums;
    private final boolean[] drawn;

    private DistanceDraw(Space space, long seed) {
        nearest = new NearestCentres(space);
        random = new SplittableRandom(seed);
        sums = new double[space.points()];
        drawn = new boolean[space.points()];
    }

    /** That many different points, at most all, in the order of the draws; the first ones of a longer draw. */
    static int[] of(Space space, int count, long seed) {
        var draw = new DistanceDraw(space, seed);
        var points = new int[count];
        for (int k = 0; k < count; k++) {
            points[k] = k == 0 ? draw.random.nextInt(space.points()) : draw.next();
            draw.drawn[points[k]] = true;
            draw.nearest.add(points[k]);
        }
        return points;
    }

    private int next() {
        if (nearest.isDue()) {
            settle();
        }
        for (int refused = 0; ; refused++) {
            // a long row of refusals means that nearly all bounds are out of date
            if (refused > sums.length) {
                settle();
                refused = 0;
            }
            double total = sums[sums.length - 1];
            if (total == 0) {
                return firstLeft();
            }
            int proposed = proposed(random.nextDouble() * total);
            double bound = proposed == 0 ? sums[0] : sums[proposed] - sums[proposed - 1];
            if (!drawn[proposed] && random.nextDouble() * bound < nearest.distance(proposed)) {
                return proposed;
            }
        }
    }

    private int proposed(double position) {
        int found = Arrays.binarySearch(sums, position);
        // the first point whose sum is larger: equal sums belong to points of distance 0
        int point = found < 0 ? -found - 1 : found + 1;
        while (point < sums.length - 1 && sums[point] <= position) {
            point++;
        }
        return Math.min(point, sums.length - 1);
    }

    private void settle() {
        nearest.settle();
        double sum = 0;
        for (int i = 0; i < sums.length; i++) {
            sum += nearest.bound(i);
            sums[i] = sum;
        }
    }

    private int firstLeft() {
        return IntStream.range(0, drawn.length)
                .filter(i -> !drawn[i])
                .findFirst()
                .orElseThrow();
    }
}
