package quarry.activelearning.scoring;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDManager;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.concurrent.locks.ReadWriteLock;
import java.util.concurrent.locks.ReentrantReadWriteLock;
import java.util.function.Supplier;
import quarry.activelearning.engine.Parameters;
import quarry.activelearning.engine.Pass;
import quarry.activelearning.engine.Torch;
import quarry.activelearning.image.UnreadableImageException;
import quarry.activelearning.model.ModelSpec;
import quarry.activelearning.strategy.Signal;
import quarry.activelearning.task.Blueprint;
import quarry.activelearning.task.Input;
import quarry.activelearning.weights.Safetensors;
import quarry.activelearning.weights.StateDict;
import quarry.activelearning.weights.Tensor;

/**
 * A trained model that scores images; safe for threads.
 *
 * <p>Each call uses one thread for its operations, whatever {@code ai.djl.pytorch.num_threads} and the machine offer: the
 * same batch gives the same bits everywhere, and two callers on two processors score more than one caller with two
 * threads. So let as many threads call {@link #score} as there are processors.
 */
public final class ScoringModel implements AutoCloseable {

    private static final int THREADS_OF_A_CALL = 1;

    private final Blueprint<?> blueprint;
    private final Parameters parameters;
    private final ReadWriteLock open = new ReentrantReadWriteLock();
    private boolean closed;

    private ScoringModel(Blueprint<?> blueprint, Parameters parameters) {
        this.blueprint = blueprint;
        this.parameters = parameters;
    }

    /**
     * Loads a file that {@code Training} wrote.
     *
     * @throws IOException if it is damaged, does not describe itself, or does not fit its description
     */
    public static ScoringModel load(Path weights) throws IOException {
        var file = Safetensors.read(weights);
        return of(ModelSpec.of(file.metadata()), file.tensors());
    }

    /**
     * Loads a file from elsewhere that has the reference's parameter names but does not describe itself, such as a
     * {@code state_dict} from Python.
     *
     * @throws IOException if it is damaged or does not fit the description
     */
    public static ScoringModel load(Path weights, ModelSpec spec) throws IOException {
        return of(spec, Safetensors.read(weights).tensors());
    }

    private static ScoringModel of(ModelSpec spec, Map<String, Tensor> tensors) throws IOException {
        try {
            var blueprint = Blueprint.of(spec);
            var parameters = Parameters.of(blueprint.layout(), StateDict.unwrapped(tensors));
            return new ScoringModel(blueprint, parameters);
        } catch (IllegalArgumentException e) {
            throw new IOException("the weights file describes itself wrongly: " + e.getMessage(), e);
        }
    }

    /** Writes a file that describes itself, with the numbers that were loaded. */
    public void write(Path weights) throws IOException {
        new Safetensors(inUse(parameters::tensors), spec().metadata()).write(weights);
    }

    /** What the model is. */
    public ModelSpec spec() {
        return blueprint.spec();
    }

    /** Decodes an image file; needs no engine memory. */
    public Input decode(byte[] image) throws UnreadableImageException {
        return blueprint.learner().decode(image);
    }

    /**
     * Scores a batch in one pass; batches of 32 to 128 are the quickest.
     *
     * @param inputs from {@link #decode} of this model's task
     * @return one number an input, larger means "label this sooner"
     * @throws IllegalStateException if the model is closed, or cannot give this signal
     */
    public double[] score(Signal signal, List<Input> inputs) {
        return inUse(() -> inputs.isEmpty() ? new double[0] : numbers(signal, inputs));
    }

    private <R> R inUse(Supplier<R> work) {
        open.readLock().lock();
        try {
            if (closed) {
                throw new IllegalStateException("the model is closed");
            }
            return work.get();
        } finally {
            open.readLock().unlock();
        }
    }

    private double[] numbers(Signal signal, List<Input> inputs) {
        Torch.useThreads(THREADS_OF_A_CALL);
        return Torch.withoutGradients(() -> {
            try (NDManager step = parameters.newStep()) {
                var scores = scores(signal, step, inputs).toFloatArray();
                var numbers = new double[scores.length];
                for (int i = 0; i < numbers.length; i++) {
                    numbers[i] = scores[i];
                }
                return numbers;
            }
        });
    }

    private NDArray scores(Signal signal, NDManager step, List<Input> inputs) {
        var pass = new Pass(parameters, false);
        var outputs =
                blueprint.learner().network().forward(pass, blueprint.learner().inputs(step, inputs));
        return switch (signal) {
            case PREDICTED_LOSS -> blueprint.predictedLosses(pass, outputs);
            default -> throw new IllegalStateException("a model cannot give " + signal.id());
        };
    }

    /** Frees the model's memory once the calls under way are done. */
    @Override
    public void close() {
        open.writeLock().lock();
        try {
            closed = true;
            parameters.close();
        } finally {
            open.writeLock().unlock();
        }
    }
}
