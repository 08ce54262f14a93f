package quarry.activelearning.detection;

/** A box that the network starts from, by centre and size relative to the image. */
record Prior(double centreX, double centreY, double width, double height) {

    Box box() {
        return Box.around(centreX, centreY, width, height);
    }

    /** With all four numbers forced into 0..1. */
    Prior clipped() {
        return new Prior(clipped(centreX), clipped(centreY), clipped(width), clipped(height));
    }

    private static double clipped(double number) {
        return Math.max(0, Math.min(number, 1));
    }
}
