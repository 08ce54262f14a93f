package quarry.activelearning.strategy;

import java.util.stream.IntStream;

/** Ranges of points that are worked on side by side. Each point's numbers are its own, so the order cannot matter. */
final class Blocks {

    // 256 points of 512 numbers are half a MiB, which stays near the processor for all centres
    private static final int POINTS = 256;

    private Blocks() {}

    /** One range of points. */
    interface Work {
        void on(int from, int to);
    }

    static void forEach(int points, Work work) {
        IntStream.range(0, (points + POINTS - 1) / POINTS)
                .parallel()
                .forEach(block -> work.on(block * POINTS, Math.min(points, (block + 1) * POINTS)));
    }
}
