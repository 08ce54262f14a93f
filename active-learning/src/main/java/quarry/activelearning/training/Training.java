package quarry.activelearning.training;

import java.io.IOException;
import java.nio.file.Files;
import java.util.LinkedHashMap;
import java.util.Map;
import quarry.activelearning.engine.Devices;
import quarry.activelearning.engine.Torch;
import quarry.activelearning.task.Blueprint;

/**
 * Trains a model from fresh weights, or on from a checkpoint.
 *
 * <p>The same job on the same kind of machine with the same number of threads gives the same bits, whether it was
 * interrupted in between or not. One run at a time in a process, since runs would share the threads and the engine's
 * generator. Set the native allocator (see {@link Devices#describe()}); without it training is 3 to 4 times slower.
 */
public final class Training {

    private Training() {}

    /** Runs with as many threads as {@link Devices#threads()} says. */
    public static TrainingResult run(TrainingJob job, CheckpointStore checkpoints, EpochListener listener)
            throws IOException {
        return run(job, checkpoints, listener, Devices.threads());
    }

    /**
     * Trains all epochs that the newest checkpoint has not behind it, then measures the model on the test set.
     *
     * @param threads threads that one operation may use; part of what the numbers depend on
     * @return the weights and the figures {@code labelled, epochs, threads, images-per-second, unreadable}; with a test
     *     set also {@code loss} and the task's own, such as {@code accuracy}; with a loss head {@code ranking-accuracy}
     * @throws IllegalArgumentException if task, preset or a label is unknown, or no pretrained weight fits
     * @throws IllegalStateException if the loss stops being a number
     * @throws TrainingCancelledException if the listener ends the run, or the thread is interrupted
     * @throws IOException if an image cannot be fetched, none can be decoded, or the checkpoint is of another run
     */
    public static TrainingResult run(TrainingJob job, CheckpointStore checkpoints, EpochListener listener, int threads)
            throws IOException {
        Torch.useThreads(threads);
        return run(Blueprint.of(job.spec()), job, checkpoints, listener, threads);
    }

    private static <T> TrainingResult run(
            Blueprint<T> blueprint, TrainingJob job, CheckpointStore checkpoints, EpochListener listener, int threads)
            throws IOException {
        var train = Examples.read(blueprint.learner(), job.train());
        var test = Examples.read(blueprint.learner(), job.test());
        if (train.isEmpty()) {
            throw new IOException("nothing can be learned from the "
                    + job.train().size() + " labelled images, of which " + train.unreadable() + " cannot be decoded");
        }
        try (var run = open(blueprint, job, checkpoints)) {
            var metrics = new LinkedHashMap<String, Double>();
            metrics.put("labelled", (double) train.images());
            metrics.put("unreadable", (double) train.unreadable() + test.unreadable());
            metrics.put("threads", (double) threads);
            metrics.putAll(learn(run, train, checkpoints, listener));
            metrics.put("epochs", (double) run.finished());
            metrics.putAll(new Examination<>(blueprint, run.parameters()).of(test));
            var weights = Files.createTempFile("model", ".safetensors");
            run.writeWeights(weights);
            return new TrainingResult(weights, metrics);
        }
    }

    private static <T> TrainingRun<T> open(Blueprint<T> blueprint, TrainingJob job, CheckpointStore checkpoints)
            throws IOException {
        var schedule = job.schedule().orElseGet(blueprint.learner()::schedule);
        var latest = checkpoints.latest();
        return latest.isPresent()
                ? TrainingRun.resume(blueprint, schedule, job.seed(), latest.get())
                : TrainingRun.begin(blueprint, schedule, job.seed(), job.pretrained());
    }

    private static <T> Map<String, Double> learn(
            TrainingRun<T> run, Examples<T> train, CheckpointStore checkpoints, EpochListener listener)
            throws IOException {
        var checkpoint = Files.createTempFile("checkpoint", ".safetensors");
        try {
            long images = 0;
            double seconds = 0;
            while (!run.isDone()) {
                long began = System.nanoTime();
                var figures = run.learn(train);
                double took = Math.max(1, System.nanoTime() - began) * 1e-9;
                images += figures.images();
                seconds += took;
                if (checkpoints.wants(run.finished())) {
                    run.writeCheckpoint(checkpoint);
                    checkpoints.save(run.finished(), checkpoint);
                }
                listener.epochEnded(new EpochReport(run.finished(), run.epochs(), figures.metrics(took)));
            }
            return images == 0 ? Map.of() : Map.of("images-per-second", (double) images / seconds);
        } finally {
            Files.deleteIfExists(checkpoint);
        }
    }
}
