package quarry.activelearning.detection;

/**
 * A box with sides along the axes, in pixels or relative to an image; no edge belongs to a pixel, so the first pixel of
 * a row reaches from 0 to 1.
 *
 * @param x0 left edge
 * @param y0 upper edge
 * @param x1 right edge
 * @param y1 lower edge
 */
record Box(double x0, double y0, double x1, double y1) {

    /** The box with that centre and size. */
    static Box around(double centreX, double centreY, double width, double height) {
        return new Box(centreX - width / 2, centreY - height / 2, centreX + width / 2, centreY + height / 2);
    }

    double width() {
        return x1 - x0;
    }

    double height() {
        return y1 - y0;
    }

    double area() {
        return width() * height();
    }

    double centreX() {
        return (x0 + x1) / 2;
    }

    double centreY() {
        return (y0 + y1) / 2;
    }

    /** Area of what both cover over the area of what either covers, 0..1; 0 if they only touch. */
    double iou(Box other) {
        double width = Math.min(x1, other.x1) - Math.max(x0, other.x0);
        double height = Math.min(y1, other.y1) - Math.max(y0, other.y0);
        if (width <= 0 || height <= 0) {
            return 0;
        }
        double common = width * height;
        return common / (area() + other.area() - common);
    }

    Box shifted(double right, double down) {
        return new Box(x0 + right, y0 + down, x1 + right, y1 + down);
    }

    Box scaled(double horizontally, double vertically) {
        return new Box(x0 * horizontally, y0 * vertically, x1 * horizontally, y1 * vertically);
    }

    /** As a mirror shows it in an image of that width. */
    Box mirrored(double width) {
        return new Box(width - x1, y0, width - x0, y1);
    }

    /** What of it lies in an image of that size; of no area if nothing does. */
    Box clipped(double width, double height) {
        return new Box(within(x0, width), within(y0, height), within(x1, width), within(y1, height));
    }

    private static double within(double coordinate, double most) {
        return Math.max(0, Math.min(coordinate, most));
    }
}
