package quarry.activelearning.pose;

import java.util.Arrays;
import java.util.DoubleSummaryStatistics;
import java.util.List;
import java.util.SplittableRandom;
import java.util.function.ToDoubleFunction;

/**
 * A person of dots and lines who faces the viewer, so that the left is on the right of the picture; arms and legs are
 * where they like.
 *
 * @param joints all visible
 * @param height of the body in pixels, with arms hanging
 */
record StickFigure(List<Keypoint> joints, double height) {

    private static final double MARGIN = 0.05;

    /** Someone near the origin. */
    static StickFigure random(double height, SplittableRandom random) {
        var joints = new Keypoint[Joints.COUNT];
        joints[0] = new Keypoint(0, 0.12 * height, Keypoint.VISIBLE);
        for (int right = 0; right < 2; right++) {
            int side = right == 0 ? 1 : -1;
            var eye = joint(0.05 * side, 0.08, height);
            var ear = joint(0.09 * side, 0.1, height);
            var shoulder = joint(0.14 * side, 0.25, height);
            double arm = random.nextDouble(-0.2, 2.4);
            var elbow = from(shoulder, 0.17 * height, arm, side);
            var wrist = from(elbow, 0.16 * height, arm + random.nextDouble(-0.3, 1.2), side);
            var hip = joint(0.09 * side, 0.54, height);
            double leg = random.nextDouble(-0.1, 0.6);
            var knee = from(hip, 0.22 * height, leg, side);
            var ankle = from(knee, 0.21 * height, leg - random.nextDouble(-0.2, 0.5), side);
            var parts = List.of(eye, ear, shoulder, elbow, wrist, hip, knee, ankle);
            for (int part = 0; part < parts.size(); part++) {
                joints[1 + 2 * part + right] = parts.get(part);
            }
        }
        return new StickFigure(Arrays.asList(joints), height);
    }

    private static Keypoint joint(double x, double y, double height) {
        return new Keypoint(x * height, y * height, Keypoint.VISIBLE);
    }

    /** The end of a bone that leaves the vertical by so much, outwards. */
    private static Keypoint from(Keypoint start, double length, double angle, int side) {
        return new Keypoint(
                start.x() + side * length * Math.sin(angle), start.y() + length * Math.cos(angle), Keypoint.VISIBLE);
    }

    /** The figure with the upper left corner of its box there. */
    StickFigure at(double x, double y) {
        var box = box();
        return new StickFigure(
                joints.stream()
                        .map(joint ->
                                new Keypoint(joint.x() + x - box.x(), joint.y() + y - box.y(), joint.visibility()))
                        .toList(),
                height);
    }

    /** Around all joints, with a margin for the size of the dots. */
    Box box() {
        var columns = range(Keypoint::x);
        var rows = range(Keypoint::y);
        double margin = MARGIN * height;
        return new Box(
                columns.getMin() - margin,
                rows.getMin() - margin,
                columns.getMax() - columns.getMin() + 2 * margin,
                rows.getMax() - rows.getMin() + 2 * margin);
    }

    private DoubleSummaryStatistics range(ToDoubleFunction<Keypoint> value) {
        return joints.stream().mapToDouble(value).summaryStatistics();
    }
}
