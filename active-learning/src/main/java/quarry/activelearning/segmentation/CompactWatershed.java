package quarry.activelearning.segmentation;

/**
 * Floods an image from seeds, all at once, over the four neighbours of a pixel. The pixel that is lowest is flooded next;
 * the level of a pixel is its gradient plus the compactness times the distance to the seed in pixels, and no lower than
 * that of the pixel it was reached from. Neubert and Protzel, <i>Compact Watershed and Preemptive SLIC</i>, ICPR 2014.
 */
final class CompactWatershed {

    private static final double COMPACTNESS = 0.001;
    private static final int[] DOWN = {-1, 0, 0, 1};
    private static final int[] RIGHT = {0, -1, 1, 0};

    private final GradientImage gradient;
    private final int[] seeds;
    private final int[] regions;
    private final Flood flood = new Flood();

    private CompactWatershed(GradientImage gradient, int[] seeds) {
        this.gradient = gradient;
        this.seeds = seeds;
        regions = new int[gradient.width() * gradient.height()];
    }

    /**
     * The region of each pixel in row order: the position of its seed, from 1.
     *
     * @param seeds different pixels, counted in row order; one at least
     */
    static int[] regions(GradientImage gradient, int[] seeds) {
        var watershed = new CompactWatershed(gradient, seeds);
        watershed.run();
        return watershed.regions;
    }

    private void run() {
        for (int i = 0; i < seeds.length; i++) {
            // no seed waits for its own gradient
            flood.add(Double.NEGATIVE_INFINITY, seeds[i], i);
        }
        while (!flood.isEmpty()) {
            double level = flood.level();
            int pixel = flood.pixel();
            int seed = flood.seed();
            flood.remove();
            // the floods of several seeds may come to a pixel before the first one takes it
            if (regions[pixel] == 0) {
                regions[pixel] = seed + 1;
                spread(level, pixel, seed);
            }
        }
    }

    private void spread(double level, int pixel, int seed) {
        int width = gradient.width();
        for (int i = 0; i < DOWN.length; i++) {
            int y = pixel / width + DOWN[i];
            int x = pixel % width + RIGHT[i];
            boolean inside = y >= 0 && y < gradient.height() && x >= 0 && x < width;
            if (inside && regions[y * width + x] == 0) {
                double down = y - seeds[seed] / width;
                double right = x - seeds[seed] % width;
                double reached = gradient.at(y * width + x) + COMPACTNESS * Math.sqrt(down * down + right * right);
                flood.add(Math.max(level, reached), y * width + x, seed);
            }
        }
    }
}
