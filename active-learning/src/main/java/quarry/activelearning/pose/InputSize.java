package quarry.activelearning.pose;

/**
 * The size of a network's input in pixels.
 *
 * @param deviation of the bell around a joint, in cells of the heat map
 */
record InputSize(int width, int height, int deviation) {

    double aspect() {
        return (double) width / height;
    }

    /** The maps that belong to it. */
    Heatmaps heatmaps() {
        return new Heatmaps(width / Heatmaps.STRIDE, height / Heatmaps.STRIDE, deviation);
    }
}
