package quarry.activelearning.pose;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.types.Shape;
import java.util.List;

/**
 * Half of the mean squared difference between the maps of a network and those it should answer with, over all cells of
 * all seventeen joints. A joint that is not labelled, or lies outside the maps, counts as no difference; the mean is
 * still over all, so that a person with few labelled joints has a small loss, as in the reference.
 */
record HeatmapLoss(Heatmaps heatmaps) {

    /**
     * The loss of each person.
     *
     * @param output [B, 17, H, W]
     * @param targets B of them
     * @return [B]
     */
    NDArray of(NDArray output, List<PersonTarget> targets) {
        int cells = heatmaps.cells();
        var maps = new float[targets.size() * Joints.COUNT * cells];
        var weights = new float[targets.size() * Joints.COUNT];
        int map = 0;
        for (var target : targets) {
            for (var joint : target.joints()) {
                weights[map] = joint.isLabelled() && heatmaps.draw(joint, maps, map * cells) ? 1 : 0;
                map++;
            }
        }
        var manager = output.getManager();
        return of(
                output,
                manager.create(maps, output.getShape()),
                manager.create(weights, new Shape(targets.size(), Joints.COUNT)));
    }

    /**
     * The same with maps that are drawn already.
     *
     * @param output [B, J, H, W]
     * @param target [B, J, H, W]
     * @param weights [B, J], 1 for a joint that counts and 0 for one that does not
     * @return [B]
     */
    static NDArray of(NDArray output, NDArray target, NDArray weights) {
        var difference = output.sub(target).mul(weights.expandDims(2).expandDims(3));
        return difference
                .square()
                .reshape(output.getShape().get(0), -1)
                .mean(new int[] {1})
                .mul(0.5f);
    }
}
