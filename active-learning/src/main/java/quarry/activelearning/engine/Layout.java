package quarry.activelearning.engine;

import ai.djl.ndarray.types.Shape;
import java.util.ArrayList;
import java.util.List;
import quarry.activelearning.engine.ParameterSpec.Role;

/** The arrays of a network, in the order of the reference's state dictionary. */
public final class Layout {

    private final List<ParameterSpec> specs = new ArrayList<>();

    /** A square convolution without bias: weight [out, in, kernel, kernel]. */
    public Layout convolution(String name, int in, int out, int kernel) {
        var shape = new Shape(out, in, kernel, kernel);
        return add(name + ".weight", shape, Role.WEIGHT, (long) in * kernel * kernel);
    }

    /** Scale, shift, running mean and variance of [channels] each, and the step counter. */
    public Layout batchNorm(String name, int channels) {
        var shape = new Shape(channels);
        add(name + ".weight", shape, Role.SCALE, 0);
        add(name + ".bias", shape, Role.SHIFT, 0);
        add(name + ".running_mean", shape, Role.RUNNING_MEAN, 0);
        add(name + ".running_var", shape, Role.RUNNING_VARIANCE, 0);
        return add(name + ".num_batches_tracked", new Shape(), Role.STEPS, 0);
    }

    /** Weight [out, in] and bias [out]. */
    public Layout linear(String name, int in, int out) {
        add(name + ".weight", new Shape(out, in), Role.WEIGHT, in);
        return add(name + ".bias", new Shape(out), Role.WEIGHT, in);
    }

    /** All arrays so far. */
    public List<ParameterSpec> specs() {
        return List.copyOf(specs);
    }

    /** Numbers that the optimizer changes. */
    public long trainedNumbers() {
        return specs.stream()
                .filter(spec -> spec.role().trained())
                .mapToLong(spec -> spec.shape().size())
                .sum();
    }

    private Layout add(String name, Shape shape, Role role, long fanIn) {
        specs.add(new ParameterSpec(name, shape, role, fanIn));
        return this;
    }
}
