package quarry.activelearning.detection;

/**
 * Which part of an image is seen, and whether in a mirror. A window may be larger than the image; what lies outside is
 * of the mean colour.
 *
 * @param left first column
 * @param top first row
 * @param width columns
 * @param height rows
 * @param mirrored whether left and right are exchanged
 */
record Window(int left, int top, int width, int height, boolean mirrored) {

    /** All of an image. */
    static Window whole(int width, int height) {
        return new Window(0, 0, width, height, false);
    }

    /** A part of this one, by its place in here. */
    Window part(int right, int down, int partWidth, int partHeight) {
        return new Window(left + right, top + down, partWidth, partHeight, mirrored);
    }

    Window inMirror() {
        return new Window(left, top, width, height, !mirrored);
    }

    /** Where something on the image is in the window: from the window's corner, cut at its edges. */
    Box seen(Box box) {
        var moved = box.shifted(-left, -top).clipped(width, height);
        return mirrored ? moved.mirrored(width) : moved;
    }

    /** Whether the centre of something on the image is inside, and not on the edge. */
    boolean hasCentreOf(Box box) {
        return box.centreX() > left
                && box.centreX() < left + width
                && box.centreY() > top
                && box.centreY() < top + height;
    }

    /** Itself as a box on the image. */
    Box box() {
        return new Box(left, top, left + width, top + height);
    }
}
