package quarry.activelearning.pose;

import java.util.List;

/**
 * The part of an image that a network looks at: an upright rectangle around a person, in pixels, which may reach beyond
 * the image. The reference speaks of its centre and its scale; the scale is the size divided by 200.
 */
record Region(double centreX, double centreY, double width, double height) {

    private static final double AROUND_A_PERSON = 1.25;
    private static final double AROUND_HALF_A_PERSON = 1.5;

    /**
     * A box, enlarged to that aspect and then by a quarter.
     *
     * @param aspect width divided by height
     */
    static Region around(Box box, double aspect) {
        double centreX = box.x() + box.width() / 2;
        double centreY = box.y() + box.height() / 2;
        return of(box.width(), box.height(), centreX, centreY, aspect, AROUND_A_PERSON);
    }

    /**
     * The smallest box around joints, enlarged to that aspect and then by a half. Its centre is the mean of the joints.
     *
     * @param joints at least one
     * @param aspect width divided by height
     */
    static Region around(List<Keypoint> joints, double aspect) {
        var columns = joints.stream().mapToDouble(Keypoint::x).summaryStatistics();
        var rows = joints.stream().mapToDouble(Keypoint::y).summaryStatistics();
        double width = columns.getMax() - columns.getMin();
        double height = rows.getMax() - rows.getMin();
        return of(width, height, columns.getAverage(), rows.getAverage(), aspect, AROUND_HALF_A_PERSON);
    }

    private static Region of(
            double width, double height, double centreX, double centreY, double aspect, double padding) {
        return new Region(centreX, centreY, Math.max(width, height * aspect), Math.max(height, width / aspect))
                .scaled(padding);
    }

    /** Larger or smaller around the same centre. */
    Region scaled(double factor) {
        return new Region(centreX, centreY, width * factor, height * factor);
    }

    /** The region in the image that is turned over from left to right. */
    Region mirrored(int imageWidth) {
        return new Region(imageWidth - 1 - centreX, centreY, width, height);
    }

    /** Whether there is nothing in it to look at. */
    boolean isEmpty() {
        return !(width > 0 && height > 0);
    }

    double area() {
        return width * height;
    }
}
