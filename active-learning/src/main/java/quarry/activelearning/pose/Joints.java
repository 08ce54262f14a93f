package quarry.activelearning.pose;

import java.util.List;
import quarry.activelearning.task.Skeleton;
import quarry.activelearning.task.Skeleton.Limb;

/** The seventeen joints of COCO by their position, 0-based. Left and right are those of the person. */
final class Joints {

    static final int COUNT = 17;

    static final List<String> NAMES = List.of(
            "nose",
            "left_eye",
            "right_eye",
            "left_ear",
            "right_ear",
            "left_shoulder",
            "right_shoulder",
            "left_elbow",
            "right_elbow",
            "left_wrist",
            "right_wrist",
            "left_hip",
            "right_hip",
            "left_knee",
            "right_knee",
            "left_ankle",
            "right_ankle");

    static final List<Limb> LIMBS = List.of(
            new Limb(15, 13),
            new Limb(13, 11),
            new Limb(16, 14),
            new Limb(14, 12),
            new Limb(11, 12),
            new Limb(5, 11),
            new Limb(6, 12),
            new Limb(5, 6),
            new Limb(5, 7),
            new Limb(6, 8),
            new Limb(7, 9),
            new Limb(8, 10),
            new Limb(1, 2),
            new Limb(0, 1),
            new Limb(0, 2),
            new Limb(1, 3),
            new Limb(2, 4),
            new Limb(3, 5),
            new Limb(4, 6));

    private static final int FIRST_OF_LOWER_BODY = 11;

    // how much annotators differ, as a share of the square root of the person's area
    private static final List<Double> DEVIATIONS = List.of(
            0.026, 0.025, 0.025, 0.035, 0.035, 0.079, 0.079, 0.072, 0.072, 0.062, 0.062, 0.107, 0.107, 0.087, 0.087,
            0.089, 0.089);

    /** The joints and what connects them. */
    static final Skeleton SKELETON = new Skeleton(NAMES, LIMBS);

    private Joints() {}

    /** The same joint of the other side; the nose is its own. */
    static int mirrored(int joint) {
        if (joint == 0) {
            return joint;
        }
        return joint % 2 == 1 ? joint + 1 : joint - 1;
    }

    /** Whether it is above the hips. */
    static boolean isUpper(int joint) {
        return joint < FIRST_OF_LOWER_BODY;
    }

    /** The sigma of the object keypoint similarity. */
    static double deviation(int joint) {
        return DEVIATIONS.get(joint);
    }
}
