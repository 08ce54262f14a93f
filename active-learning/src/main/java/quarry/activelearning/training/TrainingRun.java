package quarry.activelearning.training;

import ai.djl.ndarray.NDManager;
import java.io.IOException;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import quarry.activelearning.engine.LoadReport;
import quarry.activelearning.engine.Optimizer;
import quarry.activelearning.engine.Parameters;
import quarry.activelearning.engine.Pass;
import quarry.activelearning.engine.Torch;
import quarry.activelearning.model.RankingLoss;
import quarry.activelearning.strategy.Draw;
import quarry.activelearning.task.Blueprint;
import quarry.activelearning.task.Example;
import quarry.activelearning.task.Learner;
import quarry.activelearning.task.Schedule;
import quarry.activelearning.weights.Safetensors;
import quarry.activelearning.weights.Tensor;

/** A model while it learns: its numbers, the optimizer's, and how many epochs are behind it. */
final class TrainingRun<T> implements AutoCloseable {

    private static final String EPOCH = "epoch";
    private static final String SEED = "seed";

    private final Blueprint<T> blueprint;
    private final Learner<T> learner;
    private final Schedule schedule;
    private final long seed;
    private final Parameters parameters;
    private final Optimizer optimizer;
    private int finished;

    private TrainingRun(Blueprint<T> blueprint, Schedule schedule, long seed, Parameters parameters, int finished) {
        this.blueprint = blueprint;
        this.schedule = schedule;
        this.seed = seed;
        this.parameters = parameters;
        this.finished = finished;
        learner = blueprint.learner();
        optimizer = schedule.descent().optimizer(parameters);
        parameters.requireGradients();
    }

    static <T> TrainingRun<T> begin(Blueprint<T> blueprint, Schedule schedule, long seed) {
        return begin(blueprint, schedule, seed, Map.of());
    }

    /** Begins with these weights where they fit, which must be somewhere, and with random ones elsewhere. */
    static <T> TrainingRun<T> begin(
            Blueprint<T> blueprint, Schedule schedule, long seed, Map<String, Tensor> pretrained) {
        var layout = blueprint.layout();
        var named = blueprint.named(pretrained);
        var report = LoadReport.of(layout, named);
        if (!named.isEmpty() && report.loaded().isEmpty()) {
            throw new IllegalArgumentException("pretrained weights of another network: " + report);
        }
        return new TrainingRun<>(blueprint, schedule, seed, Parameters.partly(layout, named, seed), 0);
    }

    /** Goes on after a checkpoint, which must be one of the same model and seed. */
    static <T> TrainingRun<T> resume(Blueprint<T> blueprint, Schedule schedule, long seed, Checkpoint checkpoint)
            throws IOException {
        var file = Safetensors.read(checkpoint.file());
        var expected = metadata(blueprint, seed, checkpoint.epoch());
        if (!file.metadata().equals(expected)) {
            throw new IOException("the checkpoint is of another run: " + file.metadata() + " instead of " + expected);
        }
        var weights = new LinkedHashMap<String, Tensor>(file.tensors());
        weights.keySet().removeIf(Optimizer::remembers);
        var run = new TrainingRun<>(
                blueprint, schedule, seed, Parameters.of(blueprint.layout(), weights), checkpoint.epoch());
        try {
            run.optimizer.restore(file.tensors());
            return run;
        } catch (IOException e) {
            run.close();
            throw e;
        }
    }

    /** Epochs behind it. */
    int finished() {
        return finished;
    }

    /** Epochs in all. */
    int epochs() {
        return schedule.epochs();
    }

    boolean isDone() {
        return finished >= schedule.epochs();
    }

    Parameters parameters() {
        return parameters;
    }

    /** One more epoch. Its order and its variations depend on the seed and the epoch alone. */
    EpochFigures learn(Examples<T> examples) {
        Torch.seed(Draw.of(seed, finished, "dropout").seed());
        var order = new SplittableRandom(Draw.of(seed, finished, "order").seed());
        var variation =
                new SplittableRandom(Draw.of(seed, finished, "variation").seed());
        var figures = new EpochFigures();
        for (var miniBatch : examples.shuffled(order).miniBatches(schedule.miniBatch())) {
            if (Thread.currentThread().isInterrupted()) {
                throw new TrainingCancelledException("interrupted in epoch " + (finished + 1));
            }
            step(miniBatch, variation, figures);
        }
        if (!figures.areFinite()) {
            throw new IllegalStateException("the loss is no number any more in epoch " + (finished + 1));
        }
        finished++;
        return figures;
    }

    private void step(List<Example<T>> miniBatch, SplittableRandom variation, EpochFigures figures) {
        try (NDManager step = parameters.newStep()) {
            Torch.recording(() -> {
                var pass = new Pass(parameters, true);
                var varied = learner.varied(step, miniBatch, variation);
                var outputs = learner.network().forward(pass, varied.inputs());
                var losses = learner.losses(outputs.output(), varied.targets());
                var total = learner.stepLoss(losses, varied.targets());
                if (blueprint.spec().lossHead() && schedule.ranking().counts(finished)) {
                    var tapped = schedule.ranking().reachesNetwork(finished) ? outputs : outputs.withFeaturesCut();
                    var ranking = RankingLoss.of(blueprint.predictedLosses(pass, tapped), losses, RankingLoss.MARGIN);
                    figures.addRankingLoss(ranking.toFloatArray()[0]);
                    total = total.add(ranking.mul((float) schedule.ranking().weight()));
                }
                figures.addLosses(losses.toFloatArray());
                Torch.backward(total);
                return null;
            });
            if (Double.isFinite(schedule.descent().greatestNorm())) {
                Optimizer.clip(parameters, schedule.descent().greatestNorm());
            }
            optimizer.step(schedule.rate().in(finished));
            parameters.countStep();
        }
    }

    /** Writes weights, running statistics and optimizer state. */
    void writeCheckpoint(Path file) throws IOException {
        var tensors = new LinkedHashMap<>(parameters.tensors());
        tensors.putAll(optimizer.tensors());
        new Safetensors(tensors, metadata(blueprint, seed, finished)).write(file);
    }

    /** Writes the model. */
    void writeWeights(Path file) throws IOException {
        new Safetensors(parameters.tensors(), blueprint.spec().metadata()).write(file);
    }

    private static Map<String, String> metadata(Blueprint<?> blueprint, long seed, int finished) {
        var texts = new LinkedHashMap<>(blueprint.spec().metadata());
        texts.put(SEED, Long.toString(seed));
        texts.put(EPOCH, Integer.toString(finished));
        return texts;
    }

    @Override
    public void close() {
        parameters.close();
    }
}
