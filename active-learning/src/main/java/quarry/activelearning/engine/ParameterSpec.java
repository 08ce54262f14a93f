package quarry.activelearning.engine;

import ai.djl.ndarray.types.Shape;
import quarry.activelearning.weights.Dtype;
import quarry.activelearning.weights.Tensor;

/**
 * One named array of a network.
 *
 * @param name as the reference implementation in Python calls it
 * @param role what it is for, hence how it starts
 * @param fanIn inputs that one output is computed from; for {@link Role#WEIGHT} only
 */
public record ParameterSpec(String name, Shape shape, Role role, long fanIn) {

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
        /** Weight or bias of a convolution or linear layer; starts uniform in +-1/sqrt(fanIn), as in PyTorch. */
        WEIGHT(true),
        /** Scale of a batch norm; starts at 1. */
        SCALE(true),
        /** Shift of a batch norm; starts at 0. */
        SHIFT(true),
        /** Running mean of a batch norm; starts at 0. */
        RUNNING_MEAN(false),
        /** Running variance of a batch norm; starts at 1. */
        RUNNING_VARIANCE(false),
        /** Steps that a batch norm has seen, one 64-bit integer. */
        STEPS(false);

        private final boolean trained;

        Role(boolean trained) {
            this.trained = trained;
        }

        /** Whether the optimizer changes it. */
        public boolean trained() {
            return trained;
        }
    }
}
