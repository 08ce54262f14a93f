package quarry.activelearning.scoring;

import ai.djl.ndarray.NDManager;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.BiFunction;
import java.util.function.Function;
import java.util.stream.DoubleStream;
import java.util.stream.IntStream;
import quarry.activelearning.engine.Parameters;
import quarry.activelearning.engine.Torch;
import quarry.activelearning.image.Input;
import quarry.activelearning.region.RegionScores;
import quarry.activelearning.strategy.Features;
import quarry.activelearning.strategy.Matrix;
import quarry.activelearning.strategy.Signal;
import quarry.activelearning.strategy.Vectors;
import quarry.activelearning.task.Blueprint;
import quarry.activelearning.task.Example;
import quarry.activelearning.task.Learner;
import quarry.activelearning.task.Prediction;
import quarry.activelearning.weights.Tensor;

/**
 * Reads any number of images in passes that are as large as the task wants them. Scores, vectors and predictions of an
 * image do not depend on those beside it, to the last bit: the engine computes the rows that are left over from a
 * multiple of four in another way, so passes are filled up with copies.
 */
final class Readings<T> {

    /** Passes are multiples of it where the task allows as many views. */
    private static final int FULL = 8;

    private final Blueprint<T> blueprint;
    private final Learner<T> learner;
    private final Parameters parameters;

    private Readings(Blueprint<T> blueprint, Parameters parameters) {
        this.blueprint = blueprint;
        this.parameters = parameters;
        learner = blueprint.learner();
    }

    static <T> Readings<T> of(Blueprint<T> blueprint, Parameters parameters) {
        return new Readings<>(blueprint, parameters);
    }

    Answer answer(Optional<Signal> signal, Optional<Vectors> vectors, List<Input> images) {
        var views = Parts.of(images.stream().map(learner::views).toList());
        var answers = fullPasses(
                views.all(),
                (reading, some) -> reading.answer(signal, vectors),
                (answer, count) -> answer.first(count));
        return new Answer(
                signal.map(asked -> views.means(numbers(answers, Answer::scores)))
                        .orElse(new double[0]),
                vectors.map(asked -> means(views, answers)).orElse(Features.NONE));
    }

    private static Features means(Parts<Input> views, List<Answer> answers) {
        var features = answers.stream().map(Answer::features).toList();
        return new Features(
                views.means(
                        Matrix.concat(features.stream().map(Features::embedding).toList())),
                residuals(views, features.stream().map(Features::residual).toList()));
    }

    private static Matrix residuals(Parts<Input> views, List<Matrix> residuals) {
        var all = Matrix.concat(residuals);
        return all.columns() == 0 ? all : views.means(all);
    }

    List<double[]> uncertainties(Signal signal, List<Input> views) {
        return passes(views, view -> view, (reading, some) -> reading.uncertainties(signal)).stream()
                .flatMap(Arrays::stream)
                .toList();
    }

    RegionScores regionScores(Signal signal, List<Input> images) {
        return RegionScores.of(images.stream()
                // one by one: the maps of many images would fill the memory
                .map(image -> learner.regionMeans(image, uncertainties(signal, learner.views(image))))
                .toList());
    }

    double[] losses(List<Input> images, List<Map<String, Object>> labels) {
        var examples = examples(images, labels);
        var losses = passes(examples.all(), Example::view, (reading, some) -> reading.losses(targets(some)));
        return examples.means(numbers(losses, each -> each));
    }

    double[][] losses(List<Input> images, List<Map<String, Object>> labels, int passes) {
        var examples = examples(images, labels);
        var losses = passes(examples.all(), Example::view, (reading, some) -> reading.losses(targets(some), passes));
        return IntStream.range(0, passes)
                .mapToObj(pass -> examples.means(numbers(losses, each -> each[pass])))
                .toArray(double[][]::new);
    }

    List<Prediction> predictions(List<Input> images) {
        var views = Parts.of(images.stream().map(learner::views).toList());
        var predictions = fullPasses(views.all(), Reading::predictions, (all, count) -> all.subList(0, count)).stream()
                .flatMap(List::stream)
                .toList();
        return views.ofImages(predictions).stream().map(learner::merged).toList();
    }

    Map<String, Tensor> raw(List<Input> images) {
        var views =
                images.stream().flatMap(image -> learner.views(image).stream()).toList();
        return pass(views, Reading::raw);
    }

    private Parts<Example<T>> examples(List<Input> images, List<Map<String, Object>> labels) {
        return Parts.of(IntStream.range(0, images.size())
                .mapToObj(i -> learner.examples(images.get(i), labels.get(i)))
                .toList());
    }

    private static <T> List<T> targets(List<Example<T>> examples) {
        return examples.stream().map(Example::target).toList();
    }

    private <P, R> List<R> passes(List<P> parts, Function<P, Input> view, BiFunction<Reading<T>, List<P>, R> question) {
        var answers = new ArrayList<R>();
        int most = learner.viewsPerPass();
        for (int from = 0; from < parts.size(); from += most) {
            var some = parts.subList(from, Math.min(parts.size(), from + most));
            answers.add(pass(some.stream().map(view).toList(), reading -> question.apply(reading, some)));
        }
        return answers;
    }

    /**
     * The same for questions about views alone, in full passes.
     *
     * @param first what an answer says of so many views, the others being copies
     */
    private <R> List<R> fullPasses(
            List<Input> views, BiFunction<Reading<T>, List<Input>, R> question, BiFunction<R, Integer, R> first) {
        int most = learner.viewsPerPass();
        int last = views.size() % most;
        var filled = new ArrayList<>(views);
        for (int size = last; last > 0 && size < most && size % FULL != 0; size++) {
            filled.add(views.get(0));
        }
        var answers = new ArrayList<>(passes(filled, view -> view, question));
        if (filled.size() > views.size()) {
            answers.set(answers.size() - 1, first.apply(answers.get(answers.size() - 1), last));
        }
        return answers;
    }

    private <R> R pass(List<Input> views, Function<Reading<T>, R> question) {
        return Torch.withoutGradients(() -> {
            try (NDManager step = parameters.newStep()) {
                return question.apply(Reading.of(blueprint, parameters, step, views));
            }
        });
    }

    private static <P> double[] numbers(List<P> answers, Function<P, double[]> numbers) {
        return answers.stream().map(numbers).flatMapToDouble(DoubleStream::of).toArray();
    }
}
