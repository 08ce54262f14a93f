package quarry.activelearning.detection;

/**
 * The boxes that the network learns and tells: relative to the image, from the middle of the first pixel to that of the
 * last, as the reference does it. In pixels of an annotation file, which count from 1, that is
 * {@code (xmin - 1) / width .. (xmax - 1) / width}.
 */
final class NetworkBoxes {

    private NetworkBoxes() {}

    /** From a box in pixels; at least one pixel wide and high, since the network tells logarithms. */
    static Box of(Box pixels, int width, int height) {
        double x1 = Math.max(pixels.x1() - 1, pixels.x0() + 1);
        double y1 = Math.max(pixels.y1() - 1, pixels.y0() + 1);
        return new Box(pixels.x0(), pixels.y0(), x1, y1).scaled(1.0 / width, 1.0 / height);
    }

    /** Back to pixels. */
    static Box pixels(Box relative, int width, int height) {
        var box = relative.scaled(width, height);
        return new Box(box.x0(), box.y0(), box.x1() + 1, box.y1() + 1);
    }
}
