package quarry.activelearning.pose;

import java.util.List;

/** From a network's maps back to persons on images. */
record PersonDecoder(Heatmaps heatmaps) {

    private static final double BOX_SCORE = 1;

    /**
     * The person of one view.
     *
     * @param maps of a mini-batch [B, 17, H, W] in row order
     * @param index of the view in it
     */
    PersonEstimate person(float[] maps, int index, PersonView view) {
        var toImage = Affine.crop(view.region(), 0, heatmaps.width(), heatmaps.height())
                .inverse();
        List<JointEstimate> joints = new HeatmapDecoder(heatmaps.width(), heatmaps.height())
                .joints(maps, index * Joints.COUNT * heatmaps.cells()).stream()
                        .map(joint -> joint.through(toImage))
                        .toList();
        return PersonEstimate.rescored(joints, BOX_SCORE, view.region().area());
    }
}
