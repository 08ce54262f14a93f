package quarry.activelearning.engine;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.types.Shape;
import ai.djl.nn.convolutional.Conv2d;
import ai.djl.nn.core.Linear;
import ai.djl.nn.norm.BatchNorm;
import ai.djl.nn.norm.Dropout;
import ai.djl.nn.pooling.Pool;

/**
 * One run through a network's layers. Results belong to the manager of the input, never to that of the parameters. When
 * not training, an array is closed as soon as its successor exists, which needs a third of the memory.
 *
 * @param parameters the layers' numbers by name
 * @param training whether batch norm uses and updates batch statistics, and arrays are kept for the way back
 */
public record Pass(Parameters parameters, boolean training) {

    private static final int CHANNELS = 1;
    private static final int NEAREST = 0;
    // PyTorch's momentum 0.1: the engine passes on one minus this
    private static final float MOMENTUM = 0.9f;
    private static final float EPSILON = 1e-5f;

    /** Square convolution, padded so that stride 1 keeps the size; {@code x} stays open. */
    public NDArray convolution(String name, NDArray x, int stride) {
        var kernel = parameters.get(name + ".weight").getShape().get(2);
        return convolution(name, x, stride, Math.toIntExact(kernel / 2), 1);
    }

    /** Square convolution, with a bias if the layout has one; {@code x} stays open. */
    public NDArray convolution(String name, NDArray x, int stride, int padding, int dilation) {
        var bias = name + ".bias";
        return Conv2d.conv2d(
                        x,
                        parameters.get(name + ".weight"),
                        parameters.has(bias) ? parameters.get(bias) : null,
                        square(stride),
                        square(padding),
                        square(dilation))
                .singletonOrThrow();
    }

    /** The greatest value of each square; {@code x} stays open. */
    public NDArray maxPool(NDArray x, int kernel, int stride, int padding, boolean ceil) {
        return Pool.maxPool2d(x, square(kernel), square(stride), square(padding), ceil);
    }

    /** Each value repeated to factor x factor; {@code x} stays open. */
    public NDArray upsampledNearest(NDArray x, int factor) {
        var shape = x.getShape();
        var size = new long[] {shape.get(2) * factor, shape.get(3) * factor};
        return x.getNDArrayInternal().interpolation(size, NEAREST, false);
    }

    /** Batch norm over [N, C, H, W]; {@code x} is spent. */
    public NDArray batchNorm(String name, NDArray x) {
        var y = BatchNorm.batchNorm(
                        x,
                        parameters.get(name + ".running_mean"),
                        parameters.get(name + ".running_var"),
                        parameters.get(name + ".weight"),
                        parameters.get(name + ".bias"),
                        CHANNELS,
                        MOMENTUM,
                        EPSILON,
                        training)
                .singletonOrThrow();
        return instead(x, y);
    }

    /** max(x, 0); {@code x} is spent. */
    public NDArray relu(NDArray x) {
        return instead(x, x.getNDArrayInternal().relu());
    }

    /** x * weight^T + bias for [N, in]; {@code x} stays open. */
    public NDArray linear(String name, NDArray x) {
        return Linear.linear(x, parameters.get(name + ".weight"), parameters.get(name + ".bias"))
                .singletonOrThrow();
    }

    /** When training, each number becomes 0 with that probability, and the others grow to keep the mean. */
    public NDArray dropout(NDArray x, double rate) {
        return training && rate > 0 ? Dropout.dropout(x, (float) rate, true).singletonOrThrow() : x;
    }

    /** Element-wise sum; {@code x} is spent, {@code other} stays open. */
    public NDArray add(NDArray x, NDArray other) {
        return instead(x, x.add(other));
    }

    /** Says that an array is needed no more, except for the way back. */
    public void spent(NDArray x) {
        if (!training) {
            x.close();
        }
    }

    private static Shape square(int side) {
        return new Shape(side, side);
    }

    private NDArray instead(NDArray x, NDArray y) {
        spent(x);
        return y;
    }
}
