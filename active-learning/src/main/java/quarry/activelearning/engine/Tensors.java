package quarry.activelearning.engine;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDManager;
import ai.djl.ndarray.types.DataType;
import ai.djl.ndarray.types.Shape;
import java.nio.Buffer;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.Arrays;
import java.util.List;
import quarry.activelearning.weights.Dtype;
import quarry.activelearning.weights.Tensor;

/** Numbers into the engine and out of it. */
public final class Tensors {

    private Tensors() {}

    /** An array in the engine's own, aligned memory; a plain {@code create} would lean on a Java buffer. */
    static NDArray array(NDManager manager, Tensor tensor) {
        try (NDArray borrowed = manager.create(numbers(tensor), shape(tensor), dataType(tensor.dtype()))) {
            return borrowed.duplicate();
        }
    }

    /** A copy of an array. */
    public static Tensor of(NDArray array) {
        var shape = Arrays.stream(array.getShape().getShape()).boxed().toList();
        // the engine exists for little-endian machines only
        return new Tensor(dtype(array.getDataType()), shape, array.toByteBuffer());
    }

    static Tensor counter(long value) {
        var bytes = ByteBuffer.allocate(Long.BYTES).order(ByteOrder.LITTLE_ENDIAN);
        return new Tensor(Dtype.I64, List.of(), bytes.putLong(0, value));
    }

    /** Type and shape, for a message. */
    static String form(Tensor tensor) {
        return tensor.dtype() + " " + shape(tensor);
    }

    static Shape shape(Tensor tensor) {
        return new Shape(tensor.shape());
    }

    private static Buffer numbers(Tensor tensor) {
        return switch (tensor.dtype()) {
            case F32 -> tensor.bytes().asFloatBuffer();
            case F64 -> tensor.bytes().asDoubleBuffer();
            case I32 -> tensor.bytes().asIntBuffer();
            case I64 -> tensor.bytes().asLongBuffer();
        };
    }

    private static DataType dataType(Dtype dtype) {
        return switch (dtype) {
            case F32 -> DataType.FLOAT32;
            case F64 -> DataType.FLOAT64;
            case I32 -> DataType.INT32;
            case I64 -> DataType.INT64;
        };
    }

    private static Dtype dtype(DataType type) {
        return Arrays.stream(Dtype.values())
                .filter(dtype -> dataType(dtype) == type)
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("no tensor of type " + type));
    }
}
