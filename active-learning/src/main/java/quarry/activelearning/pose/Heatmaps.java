package quarry.activelearning.pose;

/**
 * The maps that a network should answer with: one for each joint, a bell of height 1 where the joint is, cut off at three
 * deviations. A cell stands for 4 x 4 pixels of the input.
 *
 * @param width cells of a row
 * @param height cells of a column
 * @param deviation of the bell, in cells
 */
record Heatmaps(int width, int height, int deviation) {

    static final int STRIDE = 4;

    private static final int REACH = 3;

    int cells() {
        return width * height;
    }

    /**
     * Draws the bell of a joint into a map of zeros that begins at an offset.
     *
     * @param joint in pixels of the input
     * @return whether any part of the bell's square lies on the map; if not, there is nothing to learn
     */
    boolean draw(Keypoint joint, float[] maps, int offset) {
        int centreX = cell(joint.x());
        int centreY = cell(joint.y());
        int reach = REACH * deviation;
        int left = Math.max(0, centreX - reach);
        int right = Math.min(width - 1, centreX + reach);
        int top = Math.max(0, centreY - reach);
        int bottom = Math.min(height - 1, centreY + reach);
        for (int y = top; y <= bottom; y++) {
            for (int x = left; x <= right; x++) {
                maps[offset + y * width + x] = bell(x - centreX, y - centreY);
            }
        }
        return left <= right && top <= bottom;
    }

    // the cast towards 0 is the reference's
    private static int cell(double pixel) {
        return (int) (pixel / STRIDE + 0.5);
    }

    private float bell(int right, int down) {
        return (float) Math.exp(-(right * right + down * down) / (2.0 * deviation * deviation));
    }
}
