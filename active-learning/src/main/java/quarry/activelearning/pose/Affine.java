package quarry.activelearning.pose;

/**
 * A map of the plane: {@code (xx * x + xy * y + shiftX, yx * x + yy * y + shiftY)}. Pixels have their centres on whole
 * numbers.
 */
record Affine(double xx, double xy, double shiftX, double yx, double yy, double shiftY) {

    /**
     * From the pixels of an image to those of a network's input: the region's centre goes to the middle, its width fills
     * the input's.
     *
     * @param degrees how far the content is turned to the left
     * @param width of the input
     * @param height of the input
     */
    static Affine crop(Region region, double degrees, int width, int height) {
        double scale = width / region.width();
        double cosine = scale * Math.cos(Math.toRadians(degrees));
        double sine = scale * Math.sin(Math.toRadians(degrees));
        return new Affine(
                cosine,
                sine,
                width / 2.0 - cosine * region.centreX() - sine * region.centreY(),
                -sine,
                cosine,
                height / 2.0 + sine * region.centreX() - cosine * region.centreY());
    }

    /** This map after the image is turned over from left to right. */
    Affine afterMirroring(int imageWidth) {
        int last = imageWidth - 1;
        return new Affine(-xx, xy, shiftX + xx * last, -yx, yy, shiftY + yx * last);
    }

    /** The way back; the map must not be flat. */
    Affine inverse() {
        double determinant = xx * yy - xy * yx;
        return new Affine(
                yy / determinant,
                -xy / determinant,
                (xy * shiftY - yy * shiftX) / determinant,
                -yx / determinant,
                xx / determinant,
                (yx * shiftX - xx * shiftY) / determinant);
    }

    double x(double x, double y) {
        return xx * x + xy * y + shiftX;
    }

    double y(double x, double y) {
        return yx * x + yy * y + shiftY;
    }

    /** A joint in the other coordinates; its visibility stays. */
    Keypoint apply(Keypoint joint) {
        return new Keypoint(x(joint.x(), joint.y()), y(joint.x(), joint.y()), joint.visibility());
    }
}
