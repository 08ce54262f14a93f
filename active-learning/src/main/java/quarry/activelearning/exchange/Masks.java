package quarry.activelearning.exchange;

import quarry.activelearning.task.PixelRuns;

/** Pixels of an image that are asked for one by one. */
final class Masks {

    /** Whether a pixel is inside. */
    @FunctionalInterface
    interface Inside {
        boolean at(int y, int x);
    }

    private Masks() {}

    /** As runs; none is inside where that is so. */
    static PixelRuns runs(ImageSize size, Inside inside) {
        var runs = PixelRuns.byClass(size.width(), size.height(), (y, x) -> inside.at(y, x) ? 0 : -1)
                .get(0);
        return runs == null
                ? PixelRuns.of(size.width(), size.height(), new int[] {Math.multiplyExact(size.width(), size.height())})
                : runs;
    }
}
