package quarry.activelearning.scoring;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.locks.ReadWriteLock;
import java.util.concurrent.locks.ReentrantReadWriteLock;
import java.util.function.Function;
import java.util.function.Supplier;
import quarry.activelearning.engine.Parameters;
import quarry.activelearning.engine.Torch;
import quarry.activelearning.image.Input;
import quarry.activelearning.image.UnreadableImageException;
import quarry.activelearning.model.ModelSpec;
import quarry.activelearning.region.RegionScores;
import quarry.activelearning.strategy.Signal;
import quarry.activelearning.strategy.Vectors;
import quarry.activelearning.task.Blueprint;
import quarry.activelearning.task.Prediction;
import quarry.activelearning.weights.Safetensors;
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
            var parameters = Parameters.of(blueprint.layout(), blueprint.named(tensors));
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
     * Scores a batch; batches of 32 to 128 small images are the quickest. An image that has several views gets their mean.
     *
     * @param inputs from {@link #decode} of this model's task
     * @return one number an input, larger means "label this sooner"
     * @throws IllegalStateException if the model is closed, or cannot give this signal
     */
    public double[] score(Signal signal, List<Input> inputs) {
        return answer(Optional.of(signal), Optional.empty(), inputs).scores();
    }

    /**
     * Scores a batch and describes it as vectors, all from one pass; a signal with dropout repeats ten times what comes
     * behind the dropout.
     *
     * @param signal which score; empty for none
     * @param vectors which vectors; empty for none
     * @param inputs from {@link #decode} of this model's task
     * @throws IllegalStateException if the model is closed, or cannot give this signal or these vectors
     * @throws IllegalArgumentException if the vectors are descriptors, which need no model
     */
    public Answer answer(Optional<Signal> signal, Optional<Vectors> vectors, List<Input> inputs) {
        return read(readings -> readings.answer(signal, vectors, inputs));
    }

    /**
     * How unsure the model is of each part of what it sees, such as the pixels of a segmentation.
     *
     * @param views what the network is to see, as it is
     * @return for each view one number a position, in row order; their mean is the view's score
     * @throws IllegalArgumentException if the signal is no uncertainty
     */
    public List<double[]> uncertainties(Signal signal, List<Input> views) {
        return read(readings -> readings.uncertainties(signal, views));
    }

    /**
     * What the model sees on each image, from as many passes as the task needs: no more views are in memory as arrays than
     * {@code Learner.viewsPerPass} says, however many images there are.
     *
     * @param inputs from {@link #decode} of this model's task, or from a data set that knows more of them
     * @return one an input
     */
    public List<Prediction> predictions(List<Input> inputs) {
        return read(readings -> readings.predictions(inputs));
    }

    /**
     * How unsure the model is of each region of each image: the mean over its pixels.
     *
     * @param images from {@link #decode} of this model's task
     * @throws IllegalArgumentException if the task has no regions, or the signal is no uncertainty
     */
    public RegionScores regionScores(Signal signal, List<Input> images) {
        return read(readings -> readings.regionScores(signal, images));
    }

    /**
     * The losses by the true labels, for experiments.
     *
     * @param labels in canonical form, one an input
     * @throws IllegalArgumentException if a label does not belong to the model
     */
    public double[] losses(List<Input> inputs, List<Map<String, Object>> labels) {
        return read(readings -> readings.losses(inputs, labels));
    }

    /**
     * The losses by the true labels, in passes with dropout.
     *
     * @return [passes, inputs]
     */
    public double[][] stochasticLosses(List<Input> inputs, List<Map<String, Object>> labels, int passes) {
        return read(readings -> readings.losses(inputs, labels, passes));
    }

    /**
     * What went into the network and what came out, for comparison with other implementations: {@code input},
     * {@code logits} or what the task calls its answer, {@code embedding} if the network has one, {@code feature.0} .., and {@code loss} if there is a
     * head. The first axis is that of the views of the images, of which there must be one at least.
     */
    public Map<String, Tensor> raw(List<Input> images) {
        return read(readings -> readings.raw(images));
    }

    private <R> R read(Function<Readings<?>, R> question) {
        return inUse(() -> {
            Torch.useThreads(THREADS_OF_A_CALL);
            return question.apply(Readings.of(blueprint, parameters));
        });
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
