package quarry.activelearning.pose;

/**
 * How near two sets of joints are, 0 to 1: the mean over joints of {@code exp(-d^2 / (2 (2 sigma)^2 area))}, where d is
 * their distance and sigma the deviation of the joint's annotators. Ronchi and Perona, <i>Benchmarking and Error
 * Diagnosis in Multi-Instance Pose Estimation</i>, ICCV 2017; the details are those of COCO's own evaluation.
 */
final class ObjectKeypointSimilarity {

    // what COCO's evaluation adds to every area, so that none is 0
    private static final double SMALLEST_AREA = Math.ulp(1.0);

    private ObjectKeypointSimilarity() {}

    /**
     * Over the labelled joints. A person without one has no more than a box: then over all joints by how far each is
     * outside three times that box.
     */
    static double of(Person truth, PersonEstimate estimate) {
        boolean labelled = truth.hasLabelledJoint();
        double sum = 0;
        int count = 0;
        for (int joint = 0; joint < Joints.COUNT; joint++) {
            var place = truth.keypoints().get(joint);
            if (place.isLabelled() || !labelled) {
                var found = estimate.joints().get(joint);
                double right = labelled
                        ? found.x() - place.x()
                        : outside(found.x(), truth.box().x(), truth.box().width());
                double down = labelled
                        ? found.y() - place.y()
                        : outside(found.y(), truth.box().y(), truth.box().height());
                sum += nearness(joint, right, down, truth.area());
                count++;
            }
        }
        return sum / count;
    }

    /** Of two estimates over all joints; the area is the mean of those that were looked at. */
    static double of(PersonEstimate one, PersonEstimate other) {
        double area = (one.regionArea() + other.regionArea()) / 2;
        double sum = 0;
        for (int joint = 0; joint < Joints.COUNT; joint++) {
            var a = one.joints().get(joint);
            var b = other.joints().get(joint);
            sum += nearness(joint, a.x() - b.x(), a.y() - b.y(), area);
        }
        return sum / Joints.COUNT;
    }

    private static double nearness(int joint, double right, double down, double area) {
        double spread = 2 * Joints.deviation(joint);
        return Math.exp(-(right * right + down * down) / (2 * spread * spread * (area + SMALLEST_AREA)));
    }

    /** How far a coordinate is from a side that is enlarged by its length at both ends. */
    private static double outside(double place, double start, double length) {
        return Math.max(0, start - length - place) + Math.max(0, place - start - 2 * length);
    }
}
