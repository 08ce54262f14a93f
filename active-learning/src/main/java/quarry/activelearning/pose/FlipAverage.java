package quarry.activelearning.pose;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDArrays;
import ai.djl.ndarray.NDList;
import ai.djl.ndarray.index.NDIndex;

/**
 * The flip test: the mean of what a network says about images and about the same images turned over from left to right,
 * which gives a little more precision for twice the work. For evaluations of one's own; nothing here does it by itself.
 */
public final class FlipAverage {

    private static final int JOINT_AXIS = 1;
    private static final int COLUMN_AXIS = 3;

    private FlipAverage() {}

    /**
     * Turns the maps of mirrored images back, moves them by one column to the right, since the cells of a mirrored map do
     * not lie where those of the map do, and averages.
     *
     * @param direct maps of the images, [B, 17, H, W]
     * @param mirrored maps of the mirrored images, [B, 17, H, W]
     * @return [B, 17, H, W]
     */
    public static NDArray of(NDArray direct, NDArray mirrored) {
        return direct.add(shifted(turnedBack(mirrored))).div(2);
    }

    static NDArray turnedBack(NDArray mirrored) {
        var maps = new NDList();
        for (int joint = 0; joint < Joints.COUNT; joint++) {
            maps.add(mirrored.get(new NDIndex(":, {}", Joints.mirrored(joint))));
        }
        return NDArrays.stack(maps, JOINT_AXIS).flip(COLUMN_AXIS);
    }

    /** The first column stays, too. */
    static NDArray shifted(NDArray maps) {
        return NDArrays.concat(new NDList(maps.get("..., :1"), maps.get("..., :-1")), COLUMN_AXIS);
    }
}
