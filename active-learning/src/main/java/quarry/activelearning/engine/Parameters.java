package quarry.activelearning.engine;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDManager;
import java.io.IOException;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import java.util.TreeSet;
import java.util.stream.Collectors;
import quarry.activelearning.engine.ParameterSpec.Role;
import quarry.activelearning.strategy.Draw;
import quarry.activelearning.weights.Dtype;
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
        var parameters = new Parameters(layout.specs());
        for (var spec : parameters.specs) {
            parameters.put(spec, start(spec, seed));
        }
        return parameters;
    }

    /**
     * Arrays from a file.
     *
     * @throws IOException if a name is missing or unknown, or a type or shape is not that of the layout; the message
     *     lists them by name
     */
    public static Parameters of(Layout layout, Map<String, Tensor> tensors) throws IOException {
        var specs = layout.specs();
        var known = specs.stream().map(ParameterSpec::name).collect(Collectors.toCollection(TreeSet::new));
        var missing = new TreeSet<>(known);
        missing.removeAll(tensors.keySet());
        var unknown = new TreeSet<>(tensors.keySet());
        unknown.removeAll(known);
        if (!missing.isEmpty() || !unknown.isEmpty()) {
            throw new IOException("weights of another network: missing " + missing + ", unknown " + unknown);
        }
        for (var spec : specs) {
            check(spec, tensors.get(spec.name()));
        }
        var parameters = new Parameters(specs);
        specs.forEach(spec -> parameters.put(spec, tensors.get(spec.name())));
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
                .filter(spec -> spec.role().trained())
                .forEach(spec -> trained.put(spec.name(), get(spec.name())));
        return trained;
    }

    /** Adds one to every step counter. */
    public void countStep() {
        specs.stream().filter(spec -> spec.role() == Role.STEPS).forEach(spec -> get(spec.name())
                .addi(1));
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

    private void put(ParameterSpec spec, Tensor tensor) {
        arrays.put(spec.name(), Tensors.array(manager, tensor));
    }

    private static void check(ParameterSpec spec, Tensor tensor) throws IOException {
        var dtype = spec.role() == Role.STEPS ? Dtype.I64 : Dtype.F32;
        if (tensor.dtype() != dtype || !Tensors.shape(tensor).equals(spec.shape())) {
            throw new IOException("tensor " + spec.name() + " should be " + dtype + " " + spec.shape() + ", but is "
                    + tensor.dtype() + " " + Tensors.shape(tensor));
        }
    }

    private static Tensor start(ParameterSpec spec, long seed) {
        if (spec.role() == Role.STEPS) {
            return Tensors.counter(0);
        }
        var numbers = new float[Math.toIntExact(spec.shape().size())];
        switch (spec.role()) {
            case WEIGHT -> {
                var random = new SplittableRandom(Draw.of(seed, 0, spec.name()).seed());
                double bound = 1 / Math.sqrt((double) spec.fanIn());
                for (int i = 0; i < numbers.length; i++) {
                    numbers[i] = (float) random.nextDouble(-bound, bound);
                }
            }
            case SCALE, RUNNING_VARIANCE -> Arrays.fill(numbers, 1);
            case SHIFT, RUNNING_MEAN, STEPS -> {}
        }
        return Tensor.of(numbers, spec.shape().getShape());
    }

    @Override
    public void close() {
        manager.close();
    }
}
