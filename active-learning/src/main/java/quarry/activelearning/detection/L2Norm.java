package quarry.activelearning.detection;

import ai.djl.ndarray.NDArray;
import quarry.activelearning.engine.Layout;
import quarry.activelearning.engine.Pass;
import quarry.activelearning.engine.Start;

/**
 * Brings the vector of each pixel to length one, then scales each channel by a learned factor. Liu et al.,
 * <i>ParseNet</i>, arXiv 1506.04579.
 */
final class L2Norm {

    private static final String WEIGHT = "L2Norm.weight";
    private static final double FIRST_SCALE = 20;
    private static final float EPSILON = 1e-10f;
    // below any square that a network computes: the root of 0 has no gradient
    private static final float LEAST_SQUARE = 1e-30f;

    private L2Norm() {}

    static void declare(Layout layout, int channels) {
        layout.vector(WEIGHT, channels, Start.constant(FIRST_SCALE));
    }

    /** For [B, C, H, W]; {@code x} stays open. */
    static NDArray forward(Pass pass, NDArray x) {
        var lengths =
                x.square().sum(new int[] {1}, true).maximum(LEAST_SQUARE).sqrt().add(EPSILON);
        var directions = x.div(lengths);
        // reshaping leaves the array with the parameters, so it must be closed here
        try (NDArray scales = pass.parameters().get(WEIGHT).reshape(1, -1, 1, 1)) {
            return directions.mul(scales);
        }
    }
}
