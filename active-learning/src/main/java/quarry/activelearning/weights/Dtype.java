package quarry.activelearning.weights;

/** The element types that are accepted; a file may hold others in the format, and is refused. */
public enum Dtype {
    F32(4),
    F64(8),
    I32(4),
    I64(8);

    private final int bytes;

    Dtype(int bytes) {
        this.bytes = bytes;
    }

    /** Bytes of one element. */
    public int bytes() {
        return bytes;
    }
}
