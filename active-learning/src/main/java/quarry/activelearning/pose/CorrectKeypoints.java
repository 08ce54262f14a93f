package quarry.activelearning.pose;

/**
 * The share of joints whose highest cell lies near that of the target map (PCK): less than half of a tenth of the map's
 * size away, each axis measured by its own side. A joint counts if its target lies beyond the second row and column. The
 * share is taken for each joint over all persons, and averaged over the joints that occur.
 */
final class CorrectKeypoints {

    private static final double NEAR = 0.5;
    private static final int PARTS = 10;

    private final HeatmapDecoder decoder;
    private final int[] correct = new int[Joints.COUNT];
    private final int[] persons = new int[Joints.COUNT];

    CorrectKeypoints(HeatmapDecoder decoder) {
        this.decoder = decoder;
    }

    /**
     * Counts one map.
     *
     * @param joint which joint it is of
     * @param maps a network's maps, of which this one begins at the offset
     * @param target the map it should be; all 0 for a joint that is not labelled
     */
    void add(int joint, float[] maps, int offset, float[] target) {
        var truth = decoder.highest(target, 0);
        if (truth.x() <= 1 || truth.y() <= 1) {
            return;
        }
        var found = decoder.highest(maps, offset);
        double right = (found.x() - truth.x()) * PARTS / decoder.width();
        double down = (found.y() - truth.y()) * PARTS / decoder.height();
        persons[joint]++;
        correct[joint] += Math.hypot(right, down) < NEAR ? 1 : 0;
    }

    /** 0 to 1; NaN before the first joint. */
    double value() {
        double sum = 0;
        int joints = 0;
        for (int joint = 0; joint < Joints.COUNT; joint++) {
            if (persons[joint] > 0) {
                sum += (double) correct[joint] / persons[joint];
                joints++;
            }
        }
        return sum / joints;
    }
}
