package quarry.activelearning.weights;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/** An array of numbers outside the engine: type, shape, and little-endian bytes in row order. */
public final class Tensor {

    private final Dtype dtype;
    private final List<Long> shape;
    private final ByteBuffer bytes;

    /**
     * Takes the remaining bytes of the buffer without copying them.
     *
     * @throws IllegalArgumentException if their number is not that of the shape
     */
    public Tensor(Dtype dtype, List<Long> shape, ByteBuffer bytes) {
        this.dtype = dtype;
        this.shape = List.copyOf(shape);
        this.bytes = bytes.slice();
        if (this.bytes.remaining() != byteCount(dtype, this.shape)) {
            throw new IllegalArgumentException(
                    this.bytes.remaining() + " bytes for " + dtype + " of shape " + this.shape);
        }
    }

    /** A tensor of 32-bit floats. */
    public static Tensor of(float[] values, long... shape) {
        var bytes = ByteBuffer.allocate(values.length * Float.BYTES).order(ByteOrder.LITTLE_ENDIAN);
        bytes.asFloatBuffer().put(values);
        return new Tensor(Dtype.F32, Arrays.stream(shape).boxed().toList(), bytes);
    }

    /**
     * All of them behind each other along the first axis.
     *
     * @throws IllegalArgumentException if there is none, or they differ in type or in another axis
     */
    public static Tensor concat(List<Tensor> parts) {
        var first = parts.stream().findFirst().orElseThrow(() -> new IllegalArgumentException("no tensors to join"));
        var shape = new ArrayList<>(first.shape);
        long length = 0;
        int size = 0;
        for (var part : parts) {
            shape.set(0, part.shape.get(0));
            if (part.dtype != first.dtype || !part.shape.equals(shape)) {
                throw new IllegalArgumentException("tensors of " + first.dtype + " " + first.shape + " and of "
                        + part.dtype + " " + part.shape + " do not join");
            }
            length += part.shape.get(0);
            size = Math.addExact(size, part.bytes.remaining());
        }
        var bytes = ByteBuffer.allocate(size);
        parts.forEach(part -> bytes.put(part.bytes()));
        shape.set(0, length);
        return new Tensor(first.dtype, shape, bytes.flip());
    }

    public Dtype dtype() {
        return dtype;
    }

    /** Lengths of the axes; none for a single number. */
    public List<Long> shape() {
        return shape;
    }

    /** A read-only view, little-endian, from the first byte. */
    public ByteBuffer bytes() {
        return bytes.asReadOnlyBuffer().order(ByteOrder.LITTLE_ENDIAN);
    }

    /** Bytes that such a tensor has; an {@link ArithmeticException} if they are too many to count. */
    static long byteCount(Dtype dtype, List<Long> shape) {
        long count = dtype.bytes();
        for (long length : shape) {
            count = Math.multiplyExact(count, length);
        }
        return count;
    }
}
