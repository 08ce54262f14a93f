package quarry.activelearning.segmentation;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDManager;
import ai.djl.ndarray.types.Shape;

/**
 * Enlarges maps eight times in both directions, exactly as a transposed convolution of kernel 16, stride 8 and padding 4
 * with fixed bilinear weights: linear interpolation between pixel centres inside, and damped towards the border, where
 * the convolution sees zeros. As the kernel is a product of two vectors, the convolution is a product of the map with a
 * matrix from either side.
 */
final class BilinearUpsampling {

    /** How many times larger the result is. */
    static final int FACTOR = 8;

    /** Side of the kernel. */
    static final int KERNEL = 2 * FACTOR;

    private static final int PADDING = FACTOR / 2;

    private BilinearUpsampling() {}

    /** The kernel, [KERNEL, KERNEL] in row order. */
    static float[] kernel() {
        var kernel = new float[KERNEL * KERNEL];
        for (int i = 0; i < KERNEL; i++) {
            for (int j = 0; j < KERNEL; j++) {
                kernel[i * KERNEL + j] = weight(i) * weight(j);
            }
        }
        return kernel;
    }

    private static float weight(int i) {
        return 1 - Math.abs((float) i / FACTOR - (KERNEL - 1) / (float) KERNEL);
    }

    /**
     * Enlarges; the maps stay open.
     *
     * @param maps [B, C, H, W]
     * @return [B, C, 8 H, 8 W]
     */
    static NDArray of(NDArray maps) {
        var shape = maps.getShape();
        // the matrices lean on Java's memory and the way back needs them, so they live as long as the step
        var rows = matrix(maps.getManager(), Math.toIntExact(shape.get(2)));
        var columns = matrix(maps.getManager(), Math.toIntExact(shape.get(3)));
        try (NDArray high = rows.matMul(maps)) {
            return high.matMul(columns.transpose());
        }
    }

    /** What every place of the result takes from each place of the map, [8 length, length]. */
    private static NDArray matrix(NDManager manager, int length) {
        int enlarged = FACTOR * length;
        var numbers = new float[enlarged * length];
        for (int to = 0; to < enlarged; to++) {
            for (int from = 0; from < length; from++) {
                int i = to - FACTOR * from + PADDING;
                if (i >= 0 && i < KERNEL) {
                    numbers[to * length + from] = weight(i);
                }
            }
        }
        return manager.create(numbers, new Shape(enlarged, length));
    }
}
