package quarry.research.simulate;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import quarry.activelearning.scoring.ScoringModel;
import quarry.activelearning.strategy.Signal;
import quarry.activelearning.task.Input;

/** Scores many images with one model, batch by batch, several batches at a time. */
final class Scorer {

    private static final int BATCH = 128;

    private final int threads;

    Scorer(int threads) {
        this.threads = threads;
    }

    double[] scores(Path weights, Signal signal, List<Input> inputs) throws IOException {
        var executor = Executors.newFixedThreadPool(threads);
        try (var model = ScoringModel.load(weights)) {
            var batches = new ArrayList<Callable<double[]>>();
            for (int from = 0; from < inputs.size(); from += BATCH) {
                var batch = inputs.subList(from, Math.min(inputs.size(), from + BATCH));
                batches.add(() -> model.score(signal, batch));
            }
            var scores = new double[inputs.size()];
            int next = 0;
            for (var answer : executor.invokeAll(batches)) {
                for (double score : answer.get()) {
                    scores[next++] = score;
                }
            }
            return scores;
        } catch (InterruptedException | ExecutionException e) {
            throw new IllegalStateException("the images cannot be scored: " + e.getMessage(), e);
        } finally {
            executor.shutdownNow();
        }
    }
}
