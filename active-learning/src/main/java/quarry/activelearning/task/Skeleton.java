package quarry.activelearning.task;

import java.util.List;

/**
 * The joints of what a task finds.
 *
 * @param joints their names
 * @param limbs pairs of joints that are connected
 */
public record Skeleton(List<String> joints, List<Limb> limbs) {

    /** That of a task which finds no joints. */
    public static final Skeleton NONE = new Skeleton(List.of(), List.of());

    /** Two joints by their positions, 0-based. */
    public record Limb(int from, int to) {}

    public Skeleton {
        joints = List.copyOf(joints);
        limbs = List.copyOf(limbs);
    }
}
