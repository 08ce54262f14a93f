package quarry.activelearning.segmentation;

import java.util.stream.IntStream;

/**
 * About a hundred pixels on a regular grid. Its step is the square root of a hundredth of the pixels, rounded; it begins
 * at half of that, so 1024 x 2048 pixels have 7 x 14.
 */
final class SeedGrid {

    private static final int SEEDS = 100;

    private SeedGrid() {}

    /** The seeds, counted in row order. */
    static int[] of(int width, int height) {
        double step = Math.sqrt((double) width * height / SEEDS);
        // an image too narrow for two lines of seeds has one, of as many seeds
        double down = width < step ? (double) height / SEEDS : Math.min(step, height);
        double across = height < step ? (double) width / SEEDS : Math.min(step, width);
        return places(height, down)
                .flatMap(y -> places(width, across).map(x -> y * width + x))
                .toArray();
    }

    private static IntStream places(int length, double step) {
        int whole = (int) Math.max(1, Math.rint(step));
        return IntStream.iterate((int) (step / 2), place -> place < length, place -> place + whole);
    }
}
