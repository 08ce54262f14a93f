package quarry.activelearning.discriminative;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDManager;
import ai.djl.ndarray.types.Shape;
import java.util.Arrays;
import java.util.SplittableRandom;
import quarry.activelearning.engine.Adam;
import quarry.activelearning.engine.Parameters;
import quarry.activelearning.engine.Pass;
import quarry.activelearning.engine.Torch;
import quarry.activelearning.strategy.Draw;
import quarry.activelearning.strategy.Matrix;

/** A discriminator while it learns. */
final class DiscriminatorTraining {

    private static final double RATE = 3e-4;

    private final DiscriminatorNetwork network;
    private final Parameters parameters;
    private final DiscriminatorSettings settings;
    private final long seed;
    private final Matrix labelled;
    private final Matrix unlabelled;
    private final WeightedLoss loss;
    private final Adam adam;
    private int epochs;
    private double accuracy;

    DiscriminatorTraining(
            DiscriminatorNetwork network,
            Parameters parameters,
            Matrix labelled,
            Matrix unlabelled,
            DiscriminatorSettings settings,
            long seed) {
        this.network = network;
        this.parameters = parameters;
        this.settings = settings;
        this.seed = seed;
        this.labelled = labelled;
        this.unlabelled = unlabelled;
        loss = settings.classWeights()
                ? WeightedLoss.balanced(unlabelled.rows(), labelled.rows())
                : WeightedLoss.plain();
        adam = new Adam(parameters);
        parameters.requireGradients();
    }

    int epochs() {
        return epochs;
    }

    /** The share of images that were told right in the last epoch, each before the step that used it. */
    double accuracy() {
        return accuracy;
    }

    boolean isDone() {
        return epochs >= settings.mostEpochs() || accuracy > settings.stopAccuracy();
    }

    /** One more epoch over all images, in an order of its own. */
    void learn() {
        int images = labelled.rows() + unlabelled.rows();
        var order = shuffled(images, Draw.of(seed, epochs, "order").seed());
        int right = 0;
        for (int from = 0; from < images; from += settings.miniBatch()) {
            right += step(Arrays.copyOfRange(order, from, Math.min(images, from + settings.miniBatch())));
        }
        accuracy = right / (double) images;
        epochs++;
    }

    private int step(int[] images) {
        var classes = new long[images.length];
        var numbers = new float[images.length * network.inputs()];
        for (int i = 0; i < images.length; i++) {
            boolean isLabelled = images[i] < labelled.rows();
            classes[i] = (isLabelled ? Membership.LABELLED : Membership.UNLABELLED).output();
            var rows = isLabelled ? labelled : unlabelled;
            rows.copyRow(isLabelled ? images[i] : images[i] - labelled.rows(), numbers, i * network.inputs());
        }
        try (NDManager step = parameters.newStep()) {
            var inputs = step.create(numbers, new Shape(images.length, network.inputs()));
            var logits = Torch.recording(() -> {
                var outputs = network.forward(new Pass(parameters, true), inputs);
                var mean = loss.of(outputs, classes);
                if (!Float.isFinite(mean.toFloatArray()[0])) {
                    throw new IllegalStateException("the loss is no number any more in epoch " + (epochs + 1));
                }
                Torch.backward(mean);
                return outputs;
            });
            adam.step(RATE);
            return right(logits, classes);
        }
    }

    /** Images whose own class has more than half of the probability. */
    static int right(NDArray logits, long[] classes) {
        var numbers = logits.toFloatArray();
        int right = 0;
        for (int i = 0; i < classes.length; i++) {
            int own = (int) classes[i];
            right += numbers[2 * i + own] > numbers[2 * i + 1 - own] ? 1 : 0;
        }
        return right;
    }

    private static int[] shuffled(int count, long seed) {
        var random = new SplittableRandom(seed);
        var order = new int[count];
        for (int i = 0; i < count; i++) {
            int other = random.nextInt(i + 1);
            order[i] = order[other];
            order[other] = i;
        }
        return order;
    }
}
