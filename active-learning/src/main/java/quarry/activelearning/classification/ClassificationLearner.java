package quarry.activelearning.classification;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDManager;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import quarry.activelearning.image.ImageDecoder;
import quarry.activelearning.image.Input;
import quarry.activelearning.image.UnreadableImageException;
import quarry.activelearning.metric.Accuracy;
import quarry.activelearning.model.CrossEntropy;
import quarry.activelearning.model.LossHead;
import quarry.activelearning.model.Network;
import quarry.activelearning.task.Evaluation;
import quarry.activelearning.task.Example;
import quarry.activelearning.task.Finding;
import quarry.activelearning.task.Geometry;
import quarry.activelearning.task.Learner;
import quarry.activelearning.task.MiniBatch;
import quarry.activelearning.task.Prediction;
import quarry.activelearning.task.Schedule;

/** A classifier in one of the presets. A target is the index of a class. */
record ClassificationLearner(Preset preset, List<String> classes, double dropout) implements Learner<Integer> {

    /** The name of the figure. */
    static final String ACCURACY = "accuracy";

    @Override
    public Network network() {
        return new ResNet18(preset.width(), classes.size(), dropout);
    }

    @Override
    public LossHead lossHead() {
        return new LossHead(network().featureChannels(), preset.headWidth(), 1);
    }

    @Override
    public Schedule schedule() {
        return preset.schedule();
    }

    @Override
    public Input decode(byte[] image) throws UnreadableImageException {
        return Pixels.of(ImageDecoder.decode(image));
    }

    @Override
    public List<Example<Integer>> examples(Input image, Map<String, Object> label) {
        var name = String.valueOf(label.get(Classification.CLASS));
        int index = classes.indexOf(name);
        if (index < 0) {
            throw new IllegalArgumentException("the model has no class '" + name + "'");
        }
        return List.of(new Example<>(image, index));
    }

    @Override
    public NDArray inputs(NDManager manager, List<? extends Input> images) {
        return Pixels.batch(manager, images, Collections.nCopies(images.size(), Window.WHOLE));
    }

    @Override
    public MiniBatch<Integer> varied(NDManager manager, List<Example<Integer>> examples, SplittableRandom random) {
        var images = examples.stream().map(Example::view).toList();
        var windows = Stream.generate(() -> Window.random(random))
                .limit(images.size())
                .toList();
        return new MiniBatch<>(
                Pixels.batch(manager, images, windows),
                examples.stream().map(Example::target).toList());
    }

    /** Cross-entropy of each image. */
    @Override
    public NDArray losses(NDArray output, List<Integer> targets) {
        var classIndices = targets.stream().mapToLong(Integer::longValue).toArray();
        return CrossEntropy.of(output, output.getManager().create(classIndices));
    }

    /** The softmax; one position. */
    @Override
    public NDArray classProbabilities(NDArray output) {
        return output.softmax(1).expandDims(2);
    }

    /** The likeliest class, with its probability. */
    @Override
    public List<Prediction> predictions(NDArray output, List<? extends Input> views) {
        var probabilities = output.softmax(1).toFloatArray();
        return IntStream.range(0, views.size())
                .mapToObj(i -> prediction((Pixels) views.get(i), probabilities, i * classes.size()))
                .toList();
    }

    private Prediction prediction(Pixels image, float[] probabilities, int from) {
        int best = 0;
        for (int i = 1; i < classes.size(); i++) {
            best = probabilities[from + i] > probabilities[from + best] ? i : best;
        }
        var finding = new Finding(classes.get(best), probabilities[from + best], new Geometry.Whole());
        return new Prediction(image.width(), image.height(), List.of(finding));
    }

    @Override
    public Evaluation<Integer> newEvaluation() {
        var accuracy = new Accuracy();
        return new Evaluation<>() {
            @Override
            public void add(NDArray output, List<Example<Integer>> examples) {
                accuracy.add(
                        output.toFloatArray(),
                        examples.stream().mapToInt(Example::target).toArray());
            }

            @Override
            public Map<String, Double> metrics() {
                return Map.of(ACCURACY, accuracy.value());
            }
        };
    }
}
