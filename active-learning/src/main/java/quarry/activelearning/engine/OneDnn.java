package quarry.activelearning.engine;

import ai.djl.pytorch.jni.LibUtils;
import com.sun.jna.NativeLibrary;
import com.sun.jna.Pointer;
import java.nio.file.Path;

/**
 * The library that PyTorch hands convolutions to. It cuts them into blocks by the sizes of the processor's caches; in a
 * virtual machine that hides its caches (CPUID leaf 0x8000001D all zero) it gives wrong numbers, or none, wherever the
 * channels do not fill a vector. PyTorch's own convolutions are right there, and up to three times slower.
 */
final class OneDnn {

    // the mangled names of at::globalContext() and of at::Context's setUserEnabledMkldnn(bool) and
    // setUserEnabledNNPACK(bool); DJL does not show them
    private static final String CONTEXT = "_ZN2at13globalContextEv";
    private static final String ENABLE = "_ZN2at7Context20setUserEnabledMkldnnEb";
    private static final String ENABLE_NNPACK = "_ZN2at7Context20setUserEnabledNNPACKEb";
    private static final String LIBRARY = "libtorch_cpu.so";

    private OneDnn() {}

    /**
     * Leaves convolutions to PyTorch itself from now on, in all threads; the engine must be loaded.
     *
     * @throws UnsatisfiedLinkError if this build of PyTorch has no such switch
     */
    static void disable() {
        var library = NativeLibrary.getInstance(
                Path.of(LibUtils.getLibtorchPath()).resolve(LIBRARY).toString());
        Pointer context = library.getFunction(CONTEXT).invokePointer(new Object[0]);
        library.getFunction(ENABLE).invokeVoid(new Object[] {context, 0});
        // else the next in line, which on most processors does nothing but warn, again and again
        library.getFunction(ENABLE_NNPACK).invokeVoid(new Object[] {context, 0});
    }
}
