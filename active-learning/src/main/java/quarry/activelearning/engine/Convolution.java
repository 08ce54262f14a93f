package quarry.activelearning.engine;

import ai.djl.Device;
import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDManager;
import ai.djl.ndarray.types.Shape;
import ai.djl.nn.convolutional.Conv2d;

/**
 * One convolution of a small whole-numbered image, computed by the engine on the processor and by plain sums: what comes
 * out, and the gradients of the image and the weights.
 *
 * @param in channels
 * @param out channels
 * @param side of the image
 * @param kernel its side
 */
record Convolution(int in, int out, int side, int kernel, int stride, int dilation) {

    private static final int IMAGES = 2;
    // whole numbers would come out exactly, but an algorithm may go by fractions
    private static final double CLOSE = 0.01;

    /** Whether the engine comes to the sums. */
    boolean isRight() {
        var image = numbers(IMAGES * in * side * side, 7);
        var weights = numbers(out * in * kernel * kernel, 5);
        var direction = numbers(IMAGES * out * outSide() * outSide(), 3);
        var sums = new PlainSums(this, image, weights, direction);
        return Torch.recording(() -> {
            try (var manager = NDManager.newBaseManager(Device.cpu(), "PyTorch")) {
                var x = array(manager, image, new Shape(IMAGES, in, side, side));
                var w = array(manager, weights, new Shape(out, in, kernel, kernel));
                x.setRequiresGradient(true);
                w.setRequiresGradient(true);
                var y = Conv2d.conv2d(x, w, null, square(stride), square(padding()), square(dilation))
                        .singletonOrThrow();
                Torch.backward(y.mul(array(manager, direction, y.getShape())).sum());
                return close(y, sums.answer())
                        && close(x.getGradient(), sums.imageGradient())
                        && close(w.getGradient(), sums.weightGradient());
            }
        });
    }

    int images() {
        return IMAGES;
    }

    int padding() {
        return dilation * (kernel / 2);
    }

    int outSide() {
        return (side + 2 * padding() - dilation * (kernel - 1) - 1) / stride + 1;
    }

    /** Whole numbers from -range to range that repeat in no simple way. */
    private static float[] numbers(int count, int range) {
        var numbers = new float[count];
        int state = range;
        for (int i = 0; i < count; i++) {
            state = (state * 1103 + 12345) & 0xffff;
            numbers[i] = state % (2 * range + 1) - range;
        }
        return numbers;
    }

    private static NDArray array(NDManager manager, float[] numbers, Shape shape) {
        try (NDArray borrowed = manager.create(numbers, shape)) {
            return borrowed.duplicate();
        }
    }

    private static Shape square(int side) {
        return new Shape(side, side);
    }

    private static boolean close(NDArray array, float[] expected) {
        var actual = array.toFloatArray();
        for (int i = 0; i < expected.length; i++) {
            // so written that a NaN is not close
            if (!(Math.abs(actual[i] - expected[i]) <= CLOSE)) {
                return false;
            }
        }
        return true;
    }
}
