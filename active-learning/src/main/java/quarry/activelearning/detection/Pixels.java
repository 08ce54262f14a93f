package quarry.activelearning.detection;

/**
 * Brings what is seen of a photo to the size of the network: bilinear, both sides scaled independently, less the mean
 * colour of ImageNet. Numbers are not scaled.
 *
 * @param side of the network's input
 */
record Pixels(int side, ChannelOrder order) {

    private static final float[] MEAN = {123, 117, 104};

    /** Numbers of one image, [3, side, side]. */
    int size() {
        return Photo.CHANNELS * side * side;
    }

    /** Writes the numbers of one image from a place on. */
    void write(Photo photo, Window window, float[] numbers, int place) {
        var columns = Between.of(window.width(), side);
        var rows = Between.of(window.height(), side);
        int next = place;
        for (int channel = 0; channel < Photo.CHANNELS; channel++) {
            int source = order.source(channel);
            for (var row : rows) {
                for (var column : columns) {
                    float above = column.mix(
                            at(photo, window, source, row.first(), column.first()),
                            at(photo, window, source, row.first(), column.second()));
                    float below = column.mix(
                            at(photo, window, source, row.second(), column.first()),
                            at(photo, window, source, row.second(), column.second()));
                    numbers[next++] = row.mix(above, below);
                }
            }
        }
    }

    private static float at(Photo photo, Window window, int channel, int row, int column) {
        int y = window.top() + row;
        int x = window.left() + (window.mirrored() ? window.width() - 1 - column : column);
        boolean inside = y >= 0 && y < photo.height() && x >= 0 && x < photo.width();
        return inside ? photo.at(channel, y, x) - MEAN[channel] : 0;
    }
}
