package quarry.activelearning.pose;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDManager;
import ai.djl.ndarray.index.NDIndex;
import ai.djl.ndarray.types.Shape;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class HeatmapLossTest {

    @Test
    void theLossIsHalfOfTheMeanSquaredDifferenceOfTheJointsThatCount() {
        try (var manager = NDManager.newBaseManager()) {
            // Given: two persons with two joints on maps of 2 x 2
            var shape = new Shape(2, 2, 2, 2);
            var output =
                    manager.create(new float[] {1, 0, 0, 0, .5f, .5f, 0, 0, .2f, .2f, .2f, .2f, 1, 1, 1, 1}, shape);
            var target = manager.create(new float[] {0, 0, 0, 1, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0}, shape);
            var weights = manager.create(new float[] {1, 1, 1, 0}, new Shape(2, 2));

            // When
            var losses = HeatmapLoss.of(output, target, weights);

            // Then
            assertThat(losses.toFloatArray()).containsExactly(new float[] {.15625f, .01f}, within(1e-7f));
            assertThat(losses.mean().getFloat()).isEqualTo(.083125f, within(1e-7f));
        }
    }

    @Test
    void aMapThatIsAsItShouldBeCostsNothing() {
        var heatmaps = new InputSize(32, 64, 1).heatmaps();
        var inside = Poses.joints(Map.of(Poses.NOSE, Poses.seen(12, 20)));
        var outside = Poses.joints(Map.of(Poses.NOSE, Poses.seen(12, 20), Poses.LEFT_HIP, Poses.seen(1000, 20)));
        var maps = new float[Joints.COUNT * heatmaps.cells()];
        heatmaps.draw(inside.get(Poses.NOSE), maps, Poses.NOSE);
        try (var manager = NDManager.newBaseManager()) {
            var output = manager.create(maps, new Shape(1, Joints.COUNT, 16, 8));
            // a map of another joint is full, but that joint is not labelled, or lies outside
            output.set(new NDIndex("0, 11"), 1);

            assertThat(losses(heatmaps, output, inside)).containsExactly(0);
            assertThat(losses(heatmaps, output, outside)).containsExactly(0);
        }
    }

    @Test
    void aMissedJointCostsTheSquareOfItsBell() {
        var heatmaps = new InputSize(32, 64, 1).heatmaps();
        var joints = Poses.joints(Map.of(Poses.LEFT_HIP, Poses.seen(16, 32)));
        var map = new float[heatmaps.cells()];
        heatmaps.draw(joints.get(Poses.LEFT_HIP), map, 0);
        double squares = 0;
        for (float value : map) {
            squares += value * value;
        }
        try (var manager = NDManager.newBaseManager()) {
            var nothing = manager.zeros(new Shape(1, Joints.COUNT, 16, 8));

            assertThat((double) losses(heatmaps, nothing, joints)[0])
                    .isEqualTo(0.5 * squares / (Joints.COUNT * heatmaps.cells()), within(1e-9));
        }
    }

    private static float[] losses(Heatmaps heatmaps, NDArray output, List<Keypoint> joints) {
        var target = new PersonTarget(new Person(new Box(0, 0, 9, 9), 81, joints, false), List.of(), joints);
        return new HeatmapLoss(heatmaps).of(output, List.of(target)).toFloatArray();
    }
}
