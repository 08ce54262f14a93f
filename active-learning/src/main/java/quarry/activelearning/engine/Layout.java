package quarry.activelearning.engine;

import ai.djl.ndarray.types.Shape;
import java.util.ArrayList;
import java.util.List;
import quarry.activelearning.engine.ParameterSpec.Role;

/** The arrays of a network, in the order of the reference's state dictionary. */
public final class Layout {

    private static final Start ZERO = Start.constant(0);
    private static final Start ONE = Start.constant(1);

    private final List<ParameterSpec> specs = new ArrayList<>();

    /** A square convolution without bias: weight [out, in, kernel, kernel]. */
    public Layout convolution(String name, int in, int out, int kernel) {
        return convolution(name, in, out, kernel, Start.fanIn((long) in * kernel * kernel));
    }

    /** A square convolution without bias that begins in another way. */
    public Layout convolution(String name, int in, int out, int kernel, Start weight) {
        return add(name + ".weight", new Shape(out, in, kernel, kernel), Role.TRAINED, weight);
    }

    /** A square convolution with bias [out]. */
    public Layout biasedConvolution(String name, int in, int out, int kernel, Start weight, Start bias) {
        convolution(name, in, out, kernel, weight);
        return add(name + ".bias", new Shape(out), Role.TRAINED, bias);
    }

    /** Scale, shift, running mean and variance of [channels] each, and the step counter. */
    public Layout batchNorm(String name, int channels) {
        var shape = new Shape(channels);
        add(name + ".weight", shape, Role.TRAINED, ONE);
        add(name + ".bias", shape, Role.TRAINED, ZERO);
        add(name + ".running_mean", shape, Role.STATISTIC, ZERO);
        add(name + ".running_var", shape, Role.STATISTIC, ONE);
        return add(name + ".num_batches_tracked", new Shape(), Role.STEPS, ZERO);
    }

    /** Weight [out, in] and bias [out]. */
    public Layout linear(String name, int in, int out) {
        add(name + ".weight", new Shape(out, in), Role.TRAINED, Start.fanIn(in));
        return add(name + ".bias", new Shape(out), Role.TRAINED, Start.fanIn(in));
    }

    /** Numbers to train that belong to no layer above. */
    public Layout vector(String name, int size, Start start) {
        return add(name, new Shape(size), Role.TRAINED, start);
    }

    /** Numbers that nothing changes. */
    public Layout fixed(String name, Shape shape, Start start) {
        return add(name, shape, Role.FIXED, start);
    }

    /** All arrays so far. */
    public List<ParameterSpec> specs() {
        return List.copyOf(specs);
    }

    /** Numbers that the optimizer changes. */
    public long trainedNumbers() {
        return specs.stream()
                .filter(spec -> spec.role() == Role.TRAINED)
                .mapToLong(spec -> spec.shape().size())
                .sum();
    }

    private Layout add(String name, Shape shape, Role role, Start start) {
        specs.add(new ParameterSpec(name, shape, role, start));
        return this;
    }
}
