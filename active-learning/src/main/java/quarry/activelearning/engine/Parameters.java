package quarry.activelearning.engine;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDManager;
import ai.djl.ndarray.types.Shape;
import java.io.IOException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import quarry.activelearning.engine.ParameterSpec.Role;
import quarry.activelearning.strategy.Draw;
import quarry.activelearning.weights.Tensor;

/** The arrays of one network by name, on the engine's device. Closing it frees them. */
public final class Parameters implements AutoCloseable {

    private final NDManager manager = NDManager.newBaseManager(Torch.device());
    private final Map<String, NDArray> arrays = new LinkedHashMap<>();
    private final List<ParameterSpec> specs;

    private Parameters(List<ParameterSpec> specs) {
        this.specs = specs;
    }

    /** Arrays as they start. Each has a generator of its own, so a network that gains a part keeps its other numbers. */
    public static Parameters fresh(Layout layout, long seed) {
        return partly(layout, Map.of(), seed);
    }

    /**
     * Arrays from a file.
     *
     * @throws IOException if a name is missing or unknown, or a type or shape is not that of the layout; the message
     *     lists them by name
     */
    public static Parameters of(Layout layout, Map<String, Tensor> tensors) throws IOException {
        var report = LoadReport.of(layout, tensors);
        if (!report.complete()) {
            throw new IOException("weights of another network: " + report);
        }
        var parameters = new Parameters(layout.specs());
        parameters.specs.forEach(spec -> parameters.put(spec, tensors.get(spec.name())));
        return parameters;
    }

    /**
     * Arrays as they start, except where a file has one that fits: a trained network below a new last layer, for
     * example.
     *
     * @param layout of the network
     * @param tensors the file's; what does not fit, {@link LoadReport} tells
     */
    public static Parameters partly(Layout layout, Map<String, Tensor> tensors, long seed) {
        var parameters = new Parameters(layout.specs());
        for (var spec : parameters.specs) {
            var tensor = tensors.get(spec.name());
            parameters.put(spec, tensor != null && spec.fits(tensor) ? tensor : start(spec, seed));
        }
        return parameters;
    }

    /** The array of that name, owned here. */
    public NDArray get(String name) {
        var array = arrays.get(name);
        if (array == null) {
            throw new IllegalArgumentException("no parameter " + name);
        }
        return array;
    }

    /** Lets gradients flow into all that are trained. */
    public void requireGradients() {
        trained().values().forEach(array -> array.setRequiresGradient(true));
    }

    /** The arrays that the optimizer changes, by name. */
    public Map<String, NDArray> trained() {
        var trained = new LinkedHashMap<String, NDArray>();
        specs.stream()
                .filter(spec -> spec.role() == Role.TRAINED)
                .forEach(spec -> trained.put(spec.name(), get(spec.name())));
        return trained;
    }

    /** Adds one to every step counter. */
    public void countStep() {
        specs.stream().filter(spec -> spec.role() == Role.STEPS).forEach(spec -> get(spec.name())
                .addi(1));
    }

    /** Whether there is an array of that name. */
    boolean has(String name) {
        return arrays.containsKey(name);
    }

    /** A manager for the arrays of one step or batch; close it and they are gone. */
    public NDManager newStep() {
        return manager.newSubManager();
    }

    /** Arrays alive here, those of open steps not counted. */
    public int arrayCount() {
        return manager.getManagedArrays().size();
    }

    /** Copies of all numbers, by name. */
    public Map<String, Tensor> tensors() {
        var tensors = new LinkedHashMap<String, Tensor>();
        arrays.forEach((name, array) -> tensors.put(name, Tensors.of(array)));
        return tensors;
    }

    /** A further array that lives as long as these, such as a momentum. */
    NDArray zerosLike(NDArray array) {
        return manager.zeros(array.getShape(), array.getDataType());
    }

    /** A further vector of zeros that lives as long as these. */
    NDArray zeros(int size) {
        return manager.zeros(new Shape(size));
    }

    private void put(ParameterSpec spec, Tensor tensor) {
        arrays.put(spec.name(), Tensors.array(manager, tensor));
    }

    private static Tensor start(ParameterSpec spec, long seed) {
        if (spec.role() == Role.STEPS) {
            return Tensors.counter(0);
        }
        var random = new SplittableRandom(Draw.of(seed, 0, spec.name()).seed());
        var numbers = new float[Math.toIntExact(spec.shape().size())];
        spec.start().fill(numbers, random);
        return Tensor.of(numbers, spec.shape().getShape());
    }

    @Override
    public void close() {
        manager.close();
    }
}
