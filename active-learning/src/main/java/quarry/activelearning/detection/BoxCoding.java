package quarry.activelearning.detection;

/**
 * How the network tells a box: as the way from a prior, {@code (dx / (0.1 w), dy / (0.1 h), ln(w' / w) / 0.2,
 * ln(h' / h) / 0.2)} with d the distance of the centres. The constants are the "variances" of Liu et al.'s code.
 */
final class BoxCoding {

    /** Numbers of an encoded box. */
    static final int SIZE = 4;

    private static final double CENTRE = 0.1;
    private static final double EXTENT = 0.2;

    private BoxCoding() {}

    /** The way from a prior to a box of positive area. */
    static double[] encode(Box box, Prior prior) {
        return new double[] {
            (box.centreX() - prior.centreX()) / (CENTRE * prior.width()),
            (box.centreY() - prior.centreY()) / (CENTRE * prior.height()),
            Math.log(box.width() / prior.width()) / EXTENT,
            Math.log(box.height() / prior.height()) / EXTENT
        };
    }

    /** The box at the end of the way. */
    static Box decode(double dx, double dy, double dw, double dh, Prior prior) {
        return Box.around(
                prior.centreX() + dx * CENTRE * prior.width(),
                prior.centreY() + dy * CENTRE * prior.height(),
                prior.width() * Math.exp(dw * EXTENT),
                prior.height() * Math.exp(dh * EXTENT));
    }
}
