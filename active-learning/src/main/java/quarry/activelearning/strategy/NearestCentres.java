package quarry.activelearning.strategy;

import java.util.Arrays;
import java.util.stream.IntStream;

/**
 * How far each point is from its nearest centre, while centres are added one by one.
 *
 * <p>A new centre only waits at first: {@link #bound} may then be too large, never too small, and {@link #distance}
 * compares one point with the waiting centres. {@link #settle} compares all points with all waiting centres in one go,
 * which reads the vectors once instead of once a centre.
 */
final class NearestCentres {

    private static final int MOST_WAITING = 128;

    private final Space space;
    private final float[] bounds;
    private final int[] seen;
    private final int[] waiting = new int[MOST_WAITING];
    private int waitingCount;
    private int centres;
    private long looks;

    NearestCentres(Space space) {
        this.space = space;
        bounds = new float[space.points()];
        seen = new int[space.points()];
        Arrays.fill(bounds, Float.POSITIVE_INFINITY);
    }

    /** Takes all centres {@code 0 .. count - 1} of another space with the same points into account. */
    void addAll(Space others, int count) {
        lower(others, IntStream.range(0, count).toArray(), count);
        centres += count;
    }

    /** Adds a centre of the space. */
    void add(int centre) {
        waiting[waitingCount++] = centre;
        centres++;
    }

    /** At least the squared distance of the point. */
    float bound(int point) {
        return bounds[point];
    }

    /** Whether the bound is the distance. */
    boolean isSettled(int point) {
        return seen[point] == waitingCount;
    }

    /** The squared distance of the point, which becomes its bound. */
    float distance(int point) {
        for (int k = seen[point]; k < waitingCount; k++) {
            bounds[point] = Math.min(bounds[point], space.squaredDistance(point, waiting[k]));
            looks++;
        }
        looks++;
        seen[point] = waitingCount;
        return bounds[point];
    }

    /** Whether it is time to settle: many centres wait, or single points were asked for as often as there are points. */
    boolean isDue() {
        return waitingCount > 0 && (waitingCount >= Math.min(MOST_WAITING, centres / 2 + 1) || looks > bounds.length);
    }

    /** Makes all bounds the distances. */
    void settle() {
        lower(space, waiting, waitingCount);
        waitingCount = 0;
        looks = 0;
        Arrays.fill(seen, 0);
    }

    private void lower(Space from, int[] which, int count) {
        Blocks.forEach(bounds.length, (begin, end) -> {
            var block = from.block(begin, end);
            var distances = new float[end - begin];
            for (int k = 0; k < count; k++) {
                block.squaredDistances(which[k], distances);
                for (int i = 0; i < distances.length; i++) {
                    bounds[begin + i] = Math.min(bounds[begin + i], distances[i]);
                }
            }
        });
    }
}
