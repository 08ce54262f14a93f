package quarry.research.bench;

import ai.djl.ndarray.NDManager;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import quarry.activelearning.engine.Optimizer;
import quarry.activelearning.engine.Parameters;
import quarry.activelearning.engine.Pass;
import quarry.activelearning.engine.Torch;
import quarry.activelearning.image.UnreadableImageException;
import quarry.activelearning.model.RankingLoss;
import quarry.activelearning.task.Blueprint;
import quarry.activelearning.task.Example;
import quarry.activelearning.task.MiniBatch;
import quarry.activelearning.task.Schedule;

/**
 * Steps of a training on tensors that lie in the engine's memory: no file, no decoding, no figures, and each example varied
 * once for all epochs.
 */
final class BareSteps<T> implements AutoCloseable {

    private final Blueprint<T> blueprint;
    private final Schedule schedule;
    private final Parameters parameters;
    private final NDManager memory;
    private final Optimizer optimizer;
    private final List<MiniBatch<T>> miniBatches = new ArrayList<>();

    private BareSteps(Blueprint<T> blueprint, Schedule schedule) {
        this.blueprint = blueprint;
        this.schedule = schedule;
        parameters = Parameters.fresh(blueprint.layout(), 0);
        memory = parameters.newStep();
        optimizer = schedule.descent().optimizer(parameters);
        parameters.requireGradients();
    }

    static <T> BareSteps<T> of(Blueprint<T> blueprint, Schedule schedule, Pictures pictures) throws IOException {
        var steps = new BareSteps<>(blueprint, schedule);
        var learner = blueprint.learner();
        var examples = new ArrayList<Example<T>>();
        var images = pictures.images();
        for (int i = 0; i < images.size(); i++) {
            try {
                examples.addAll(learner.examples(images.input(i, learner), images.label(i)));
            } catch (UnreadableImageException e) {
                throw new IOException(images.name(i) + " " + e.getMessage(), e);
            }
        }
        var random = new SplittableRandom(0);
        for (int i = 0; i < Batches.count(examples.size(), schedule.miniBatch()); i++) {
            var some = Batches.numbers(i, schedule.miniBatch(), examples.size()).stream()
                    .map(examples::get)
                    .toList();
            steps.miniBatches.add(learner.varied(steps.memory, some, random));
        }
        return steps;
    }

    /** Steps of an epoch. */
    int perEpoch() {
        return miniBatches.size();
    }

    void run(int epochs, int threads) {
        Torch.useThreads(threads);
        var scaled = schedule.in(epochs);
        for (int epoch = 0; epoch < epochs; epoch++) {
            for (var miniBatch : miniBatches) {
                step(miniBatch, scaled, epoch);
            }
        }
    }

    private void step(MiniBatch<T> miniBatch, Schedule scaled, int epoch) {
        var learner = blueprint.learner();
        try (NDManager step = parameters.newStep()) {
            Torch.recording(() -> {
                var inputs = miniBatch.inputs().duplicate();
                inputs.attach(step);
                var pass = new Pass(parameters, true);
                var outputs = learner.network().forward(pass, inputs);
                var losses = learner.losses(outputs.output(), miniBatch.targets());
                var total = learner.stepLoss(losses, miniBatch.targets());
                if (scaled.ranking().counts(epoch)) {
                    var tapped = scaled.ranking().reachesNetwork(epoch) ? outputs : outputs.withFeaturesCut();
                    var ranking = RankingLoss.of(blueprint.predictedLosses(pass, tapped), losses, RankingLoss.MARGIN);
                    total = total.add(ranking.mul((float) scaled.ranking().weight()));
                }
                Torch.backward(total);
                return null;
            });
            if (Double.isFinite(scaled.descent().greatestNorm())) {
                Optimizer.clip(parameters, scaled.descent().greatestNorm());
            }
            optimizer.step(scaled.rate().in(epoch));
            parameters.countStep();
        }
    }

    @Override
    public void close() {
        memory.close();
        parameters.close();
    }
}
