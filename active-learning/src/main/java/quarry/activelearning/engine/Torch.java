package quarry.activelearning.engine;

import ai.djl.Device;
import ai.djl.engine.Engine;
import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDArrays;
import ai.djl.ndarray.NDList;
import ai.djl.ndarray.types.Shape;
import ai.djl.pytorch.engine.PtNDArray;
import ai.djl.pytorch.jni.JniUtils;
import java.util.function.Supplier;

/** What the PyTorch engine can do that DJL's own interface does not show. With {@link OneDnn} the only one that names that engine. */
public final class Torch {

    // loads the native library; calling JniUtils before is an UnsatisfiedLinkError
    private static final Engine ENGINE = Engine.getEngine("PyTorch");
    private static final boolean ONE_DNN = checkConvolutions();

    private Torch() {}

    /** Runs work whose operations are recorded for {@link #backward}; the thread's former mode is restored. */
    public static <T> T recording(Supplier<T> work) {
        return inMode(true, work);
    }

    /**
     * Runs work without recording. Recording is on in every thread but the one that loaded the engine, so a pass that
     * needs no gradient must say so, else it keeps every intermediate array alive.
     */
    public static <T> T withoutGradients(Supplier<T> work) {
        return inMode(false, work);
    }

    private static <T> T inMode(boolean record, Supplier<T> work) {
        boolean before = JniUtils.isGradMode();
        JniUtils.setGradMode(record);
        try {
            return work.get();
        } finally {
            JniUtils.setGradMode(before);
        }
    }

    /** Adds the gradient of a scalar to every parameter that it was computed from. */
    public static void backward(NDArray scalar) {
        try (NDArray one = scalar.onesLike()) {
            JniUtils.backward((PtNDArray) scalar, (PtNDArray) one, false, false);
        }
    }

    /**
     * Averages maps of any size into cells x cells values.
     *
     * @param maps [N, C, H, W]
     * @return [N, C, cells, cells]; cell i of n over length m averages floor(i*m/n) .. ceil((i+1)*m/n)-1
     */
    public static NDArray adaptiveAveragePool(NDArray maps, int cells) {
        return JniUtils.adaptiveAvgPool((PtNDArray) maps, new Shape(cells, cells));
    }

    /** Joins arrays along an axis. The engine's own joining of a single array lets no gradient through. */
    public static NDArray concat(NDList arrays, int axis) {
        return arrays.size() == 1 ? arrays.head() : NDArrays.concat(arrays, axis);
    }

    /** Sets the threads that one operation of this Java thread may use; results depend on it in their last digits. */
    public static void useThreads(int threads) {
        if (threads < 1) {
            throw new IllegalArgumentException("at least one thread is needed: " + threads);
        }
        if (JniUtils.getNumThreads() != threads) {
            JniUtils.setNumThreads(threads);
        }
    }

    /** Seeds the engine's own draws, such as dropout. */
    public static void seed(long seed) {
        JniUtils.setSeed(seed);
    }

    /**
     * Whether convolutions go through oneDNN.
     *
     * @throws IllegalStateException if this machine gets them wrong with it and without it
     */
    private static boolean checkConvolutions() {
        if (ConvolutionCheck.passes()) {
            return true;
        }
        OneDnn.disable();
        if (!ConvolutionCheck.passes()) {
            throw new IllegalStateException("the engine computes wrong convolutions on this machine");
        }
        return false;
    }

    /** Whether convolutions go through oneDNN, as they do unless that computes them wrongly on this machine. */
    static boolean usesOneDnn() {
        return ONE_DNN;
    }

    static Device device() {
        return ENGINE.defaultDevice();
    }
}
