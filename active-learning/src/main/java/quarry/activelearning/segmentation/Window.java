package quarry.activelearning.segmentation;

import java.util.SplittableRandom;

/**
 * The part of an image that the network sees. It may reach over the image's edges; what lies there mirrors the inside,
 * without repeating the edge itself.
 *
 * @param top first row of the image
 * @param left first column of the image
 * @param mirrored whether it is seen from right to left
 */
record Window(int top, int left, int height, int width, boolean mirrored) {

    /** All of an image. */
    static Window whole(int height, int width) {
        return new Window(0, 0, height, width, false);
    }

    /**
     * A window of that size somewhere in an image, all places being equally likely, mirrored with probability one half.
     * Along an axis where the image is smaller, it is in the middle.
     */
    static Window random(Size image, Size wanted, SplittableRandom random) {
        int top = corner(image.height(), wanted.height(), random);
        int left = corner(image.width(), wanted.width(), random);
        return new Window(top, left, wanted.height(), wanted.width(), random.nextBoolean());
    }

    private static int corner(int length, int wanted, SplittableRandom random) {
        return length >= wanted ? random.nextInt(length - wanted + 1) : -((wanted - length) / 2);
    }

    /** The same, continued to the right and below. */
    Window enlarged(int newHeight, int newWidth) {
        return new Window(top, left, newHeight, newWidth, mirrored);
    }

    /** The image's row under a row of the window; it may lie outside. */
    int row(int y) {
        return top + y;
    }

    /** The image's column under a column of the window; it may lie outside. */
    int column(int x) {
        return left + (mirrored ? width - 1 - x : x);
    }

    /** The place in 0..length-1 that is seen at a place which may lie outside. */
    static int reflected(int place, int length) {
        if (length == 1) {
            return 0;
        }
        int period = 2 * (length - 1);
        int within = Math.floorMod(place, period);
        return within < length ? within : period - within;
    }
}
