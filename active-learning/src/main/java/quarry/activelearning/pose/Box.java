package quarry.activelearning.pose;

/** A box in pixels by its upper left corner and its size. */
record Box(double x, double y, double width, double height) {

    /**
     * The box from its first to its last pixel, both inside the image: one pixel less each way, as the reference cleans
     * boxes.
     */
    Box within(int imageWidth, int imageHeight) {
        double left = Math.max(0, x);
        double top = Math.max(0, y);
        double right = Math.min(imageWidth - 1, left + Math.max(0, width - 1));
        double bottom = Math.min(imageHeight - 1, top + Math.max(0, height - 1));
        return new Box(left, top, right - left, bottom - top);
    }

    double area() {
        return width * height;
    }
}
