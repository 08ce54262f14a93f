package quarry.activelearning.detection;

import java.util.List;
import java.util.SplittableRandom;

/**
 * Looks at an image from afar, at a part of it, and in a mirror. Liu et al., arXiv 1512.02325, sections 2.2 and 3.6: with
 * probability one half the image is put somewhere on a canvas of up to four times its sides; then all of that, or a part
 * that overlaps some object by a given share, or any part, is taken; one half is mirrored.
 */
final class RandomWindow {

    private static final double LARGEST_CANVAS = 4;
    private static final List<Double> LEAST_OVERLAPS = List.of(0.1, 0.3, 0.5, 0.7, 0.9);
    private static final double LEAST_SIDE = 0.3;
    private static final double MOST_ELONGATED = 2;
    private static final int TRIES = 50;

    private final SplittableRandom random;

    RandomWindow(SplittableRandom random) {
        this.random = random;
    }

    /** A window on an image of that size, with at least one object in it if there is one. */
    Window on(int width, int height, List<Box> objects) {
        var window = Window.whole(width, height);
        if (random.nextBoolean()) {
            window = fromAfar(window);
        }
        if (!objects.isEmpty()) {
            window = cut(window, objects);
        }
        return random.nextBoolean() ? window.inMirror() : window;
    }

    private Window fromAfar(Window window) {
        double ratio = random.nextDouble(1, LARGEST_CANVAS);
        int width = (int) (window.width() * ratio);
        int height = (int) (window.height() * ratio);
        return window.part(
                -random.nextInt(width - window.width() + 1),
                -random.nextInt(height - window.height() + 1),
                width,
                height);
    }

    /** All of it, or a part that shows enough of an object; tried until one is found, which all of it always is. */
    private Window cut(Window window, List<Box> objects) {
        while (true) {
            int choice = random.nextInt(LEAST_OVERLAPS.size() + 2);
            if (choice == LEAST_OVERLAPS.size()) {
                return window;
            }
            double leastOverlap = choice < LEAST_OVERLAPS.size() ? LEAST_OVERLAPS.get(choice) : 0;
            for (int tried = 0; tried < TRIES; tried++) {
                var part = part(window);
                if (isGood(part, objects, leastOverlap)) {
                    return part;
                }
            }
        }
    }

    private Window part(Window window) {
        int width = side(window.width());
        int height = side(window.height());
        return window.part(
                random.nextInt(window.width() - width + 1),
                random.nextInt(window.height() - height + 1),
                width,
                height);
    }

    private int side(int whole) {
        return Math.max(1, (int) random.nextDouble(LEAST_SIDE * whole, whole));
    }

    private static boolean isGood(Window part, List<Box> objects, double leastOverlap) {
        double elongation = (double) part.height() / part.width();
        return elongation <= MOST_ELONGATED
                && elongation >= 1 / MOST_ELONGATED
                && objects.stream().anyMatch(object -> part.box().iou(object) >= leastOverlap)
                && objects.stream().anyMatch(part::hasCentreOf);
    }
}
