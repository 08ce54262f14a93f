package quarry.activelearning.engine;

import ai.djl.ndarray.types.Shape;
import quarry.activelearning.weights.Dtype;
import quarry.activelearning.weights.Tensor;

/**
 * One named array of a network.
 *
 * @param name as the reference implementation in Python calls it
 * @param role what it is for
 * @param start how it begins
 */
public record ParameterSpec(String name, Shape shape, Role role, Start start) {

    /** Whether a tensor of a file has this type and shape. */
    boolean fits(Tensor tensor) {
        return tensor.dtype() == dtype() && Tensors.shape(tensor).equals(shape);
    }

    /** Type and shape, for a message. */
    String form() {
        return dtype() + " " + shape;
    }

    private Dtype dtype() {
        return role == Role.STEPS ? Dtype.I64 : Dtype.F32;
    }

    /** What an array is for. */
    public enum Role {
        /** The optimizer changes it. */
        TRAINED,
        /** Batch norm changes it: a running mean or variance. */
        STATISTIC,
        /** Nothing changes it. */
        FIXED,
        /** Steps that a batch norm has seen, one 64-bit integer. */
        STEPS
    }
}
