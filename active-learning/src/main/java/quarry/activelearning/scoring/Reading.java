package quarry.activelearning.scoring;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDArrays;
import ai.djl.ndarray.NDList;
import ai.djl.ndarray.NDManager;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import quarry.activelearning.engine.Parameters;
import quarry.activelearning.engine.Pass;
import quarry.activelearning.engine.Tensors;
import quarry.activelearning.image.Input;
import quarry.activelearning.model.Outputs;
import quarry.activelearning.strategy.Features;
import quarry.activelearning.strategy.Matrix;
import quarry.activelearning.strategy.Signal;
import quarry.activelearning.strategy.Vectors;
import quarry.activelearning.task.Blueprint;
import quarry.activelearning.task.Learner;
import quarry.activelearning.task.Prediction;
import quarry.activelearning.weights.Tensor;

/** One forward pass over some views, and all that can be read from it. */
final class Reading<T> {

    /** Passes of a signal with dropout. */
    static final int PASSES = 10;

    private static final int CLASSES = 1;

    private final Blueprint<T> blueprint;
    private final Learner<T> learner;
    private final Pass pass;
    private final NDArray inputs;
    private final Outputs outputs;

    private Reading(Blueprint<T> blueprint, Pass pass, NDArray inputs) {
        this.blueprint = blueprint;
        this.pass = pass;
        this.inputs = inputs;
        learner = blueprint.learner();
        outputs = learner.network().forward(pass, inputs);
    }

    static <T> Reading<T> of(Blueprint<T> blueprint, Parameters parameters, NDManager step, List<Input> views) {
        return new Reading<>(
                blueprint, new Pass(parameters, false), blueprint.learner().inputs(step, views));
    }

    Answer answer(Optional<Signal> signal, Optional<Vectors> vectors) {
        return new Answer(
                signal.map(this::scores).orElse(new double[0]),
                vectors.map(this::features).orElse(Features.NONE));
    }

    /** How unsure the model is at each position of each view, [B, X]. */
    double[][] uncertainties(Signal signal) {
        var maps = Uncertainty.at(signal, probabilities(signal));
        var numbers = numbers(maps);
        int positions = Math.toIntExact(maps.getShape().get(1));
        var each = new double[numbers.length / positions][];
        for (int i = 0; i < each.length; i++) {
            each[i] = Arrays.copyOfRange(numbers, i * positions, (i + 1) * positions);
        }
        return each;
    }

    private double[] scores(Signal signal) {
        return switch (signal) {
            case PREDICTED_LOSS -> numbers(blueprint.predictedLosses(pass, outputs));
            case TRUE_LOSS -> throw new IllegalStateException("no model can know the true loss");
            case LEAST_CONFIDENCE, MARGIN, ENTROPY, DROPOUT_ENTROPY, BALD, VARIANCE ->
                Uncertainty.of(signal, probabilities(signal));
        };
    }

    private Features features(Vectors vectors) {
        return switch (vectors) {
            case EMBEDDING -> Features.of(matrix(outputs.embedding()));
            case GRADIENT -> new Features(matrix(outputs.embedding()), matrix(residual()));
            case DESCRIPTOR -> throw new IllegalArgumentException("descriptors need no model");
        };
    }

    /** The loss of each view. */
    double[] losses(List<T> targets) {
        return numbers(learner.losses(outputs.output(), targets));
    }

    /** The loss of each view in so many passes with dropout. */
    double[][] losses(List<T> targets, int passes) {
        return stochastic(passes).stream()
                .map(output -> numbers(learner.losses(output, targets)))
                .toArray(double[][]::new);
    }

    /** What is seen on each view. */
    List<Prediction> predictions(List<Input> views) {
        return learner.predictions(outputs.output(), views);
    }

    /** What went in and what came out, by name. */
    Map<String, Tensor> raw() {
        var tensors = new LinkedHashMap<String, Tensor>();
        tensors.put("input", Tensors.of(inputs));
        learner.named(outputs.output()).forEach((name, part) -> tensors.put(name, Tensors.of(part)));
        if (learner.network().embeddingSize().isPresent()) {
            tensors.put("embedding", Tensors.of(outputs.embedding()));
        }
        for (int k = 0; k < outputs.features().size(); k++) {
            tensors.put("feature." + k, Tensors.of(outputs.features().get(k)));
        }
        if (blueprint.spec().lossHead()) {
            tensors.put("loss", Tensors.of(blueprint.predictedLosses(pass, outputs)));
        }
        return tensors;
    }

    private List<NDArray> stochastic(int passes) {
        return learner.network().stochasticOutputs(pass, inputs, outputs, passes);
    }

    /** [T, B, C, X], of as many passes as the signal needs. */
    private NDArray probabilities(Signal signal) {
        return switch (signal) {
            case LEAST_CONFIDENCE, MARGIN, ENTROPY -> probabilities(List.of(outputs.output()));
            case DROPOUT_ENTROPY, BALD, VARIANCE -> probabilities(stochastic(PASSES));
            case PREDICTED_LOSS, TRUE_LOSS -> throw new IllegalArgumentException(signal.id() + " is no uncertainty");
        };
    }

    private NDArray probabilities(List<NDArray> answers) {
        var each = new NDList();
        answers.forEach(answer -> each.add(learner.classProbabilities(answer)));
        return NDArrays.stack(each);
    }

    /** Probabilities less one at the predicted class, [B, C]: the gradient of the loss on the last layer's outputs. */
    private NDArray residual() {
        var probabilities = learner.classProbabilities(outputs.output());
        int classes = Math.toIntExact(probabilities.getShape().get(CLASSES));
        var predicted = probabilities.argMax(CLASSES).oneHot(classes).transpose(0, 2, 1);
        return probabilities.sub(predicted).mean(new int[] {2});
    }

    private static Matrix matrix(NDArray rows) {
        return new Matrix(Math.toIntExact(rows.getShape().get(1)), rows.toFloatArray());
    }

    private static double[] numbers(NDArray array) {
        var floats = array.toFloatArray();
        var numbers = new double[floats.length];
        for (int i = 0; i < numbers.length; i++) {
            numbers[i] = floats[i];
        }
        return numbers;
    }
}
