package quarry.activelearning.discriminative;

import ai.djl.ndarray.NDManager;
import ai.djl.ndarray.types.Shape;
import java.io.IOException;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import quarry.activelearning.engine.Parameters;
import quarry.activelearning.engine.Pass;
import quarry.activelearning.engine.Torch;
import quarry.activelearning.strategy.Matrix;
import quarry.activelearning.weights.Safetensors;

/**
 * A network that tells labelled from unlabelled images by their features.
 *
 * <p>Gissin and Shalev-Shwartz, <i>Discriminative Active Learning</i>, arXiv 1907.06347. Judging is safe for threads.
 */
public final class Discriminator implements AutoCloseable {

    private static final String KIND = "discriminator";

    // rows are judged in blocks of one size: a block of another shape could differ in its last bits
    private static final int BLOCK = 128;

    private final DiscriminatorNetwork network;
    private final Parameters parameters;
    private final int epochs;
    private final double accuracy;

    private Discriminator(DiscriminatorNetwork network, Parameters parameters, int epochs, double accuracy) {
        this.network = network;
        this.parameters = parameters;
        this.epochs = epochs;
        this.accuracy = accuracy;
    }

    /**
     * Trains fresh weights until they tell more than the settings' accuracy right, or the most epochs are over. The same
     * rows in the same order, seed and number of threads give the same bits.
     *
     * @param labelled features of labelled images, at least one row
     * @param unlabelled features of unlabelled images, at least one row
     * @param threads threads that one operation may use
     * @param afterEpoch called after each epoch; what it throws ends the training
     * @throws IllegalArgumentException if a side is empty, the widths differ, or a feature is not finite
     * @throws IllegalStateException if the loss stops being a number
     */
    public static Discriminator train(
            Matrix labelled,
            Matrix unlabelled,
            DiscriminatorSettings settings,
            long seed,
            int threads,
            Runnable afterEpoch) {
        if (labelled.rows() == 0 || unlabelled.rows() == 0) {
            throw new IllegalArgumentException(
                    labelled.rows() + " labelled and " + unlabelled.rows() + " unlabelled images cannot be told apart");
        }
        if (labelled.columns() != unlabelled.columns()) {
            throw new IllegalArgumentException("labelled features of " + labelled.columns()
                    + " numbers, but unlabelled ones of " + unlabelled.columns());
        }
        labelled.requireFinite("labelled feature");
        unlabelled.requireFinite("unlabelled feature");
        Torch.useThreads(threads);
        var network = new DiscriminatorNetwork(labelled.columns());
        var parameters = Parameters.fresh(network.layout(), seed);
        try {
            var training = new DiscriminatorTraining(network, parameters, labelled, unlabelled, settings, seed);
            while (!training.isDone()) {
                training.learn();
                afterEpoch.run();
            }
            return new Discriminator(network, parameters, training.epochs(), training.accuracy());
        } catch (RuntimeException e) {
            parameters.close();
            throw e;
        }
    }

    /**
     * The probability of each row to be of an unlabelled image. A row's number does not depend on its neighbours.
     *
     * @throws IllegalArgumentException if the rows have another width
     */
    public double[] unlabelledProbabilities(Matrix rows) {
        if (rows.rows() > 0 && rows.columns() != network.inputs()) {
            throw new IllegalArgumentException(
                    "features of " + rows.columns() + " numbers for a discriminator of " + network.inputs());
        }
        Torch.useThreads(1);
        return Torch.withoutGradients(() -> {
            var probabilities = new double[rows.rows()];
            for (int from = 0; from < probabilities.length; from += BLOCK) {
                judge(rows, from, Math.min(probabilities.length, from + BLOCK), probabilities);
            }
            return probabilities;
        });
    }

    private void judge(Matrix rows, int from, int to, double[] probabilities) {
        var numbers = new float[BLOCK * network.inputs()];
        for (int row = from; row < to; row++) {
            rows.copyRow(row, numbers, (row - from) * network.inputs());
        }
        try (NDManager step = parameters.newStep()) {
            var inputs = step.create(numbers, new Shape(BLOCK, network.inputs()));
            var softmax = network.forward(new Pass(parameters, false), inputs)
                    .softmax(1)
                    .toFloatArray();
            for (int row = from; row < to; row++) {
                probabilities[row] = softmax[2 * (row - from) + Membership.UNLABELLED.output()];
            }
        }
    }

    /** Epochs that it was trained. */
    public int epochs() {
        return epochs;
    }

    /** The share of images that it told right in its last epoch. */
    public double accuracy() {
        return accuracy;
    }

    /** Writes a safetensors file that {@link #read} can read without knowing more. */
    public void write(Path file) throws IOException {
        var texts = new LinkedHashMap<String, String>();
        texts.put("format", "pt");
        texts.put("kind", KIND);
        texts.put("inputs", Integer.toString(network.inputs()));
        texts.put("epochs", Integer.toString(epochs));
        texts.put("accuracy", Double.toString(accuracy));
        new Safetensors(parameters.tensors(), texts).write(file);
    }

    /**
     * Reads a file that {@link #write} wrote.
     *
     * @throws IOException if it is damaged, or something else
     */
    public static Discriminator read(Path file) throws IOException {
        var contents = Safetensors.read(file);
        var texts = contents.metadata();
        if (!KIND.equals(texts.get("kind"))) {
            throw new IOException("not a discriminator: " + texts);
        }
        try {
            var network = new DiscriminatorNetwork(Integer.parseInt(text(texts, "inputs")));
            int epochs = Integer.parseInt(text(texts, "epochs"));
            double accuracy = Double.parseDouble(text(texts, "accuracy"));
            return new Discriminator(network, Parameters.of(network.layout(), contents.tensors()), epochs, accuracy);
        } catch (IllegalArgumentException e) {
            throw new IOException("the discriminator describes itself wrongly: " + e.getMessage(), e);
        }
    }

    private static String text(Map<String, String> texts, String name) throws IOException {
        var text = texts.get(name);
        if (text == null) {
            throw new IOException("the discriminator does not say its " + name);
        }
        return text;
    }

    @Override
    public void close() {
        parameters.close();
    }
}
