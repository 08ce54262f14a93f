package quarry.research.simulate;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import quarry.activelearning.scoring.Answer;
import quarry.activelearning.scoring.ScoringModel;
import quarry.activelearning.strategy.Features;
import quarry.activelearning.strategy.Matrix;

/** Asks one model about many images, batch by batch, several batches at a time. */
record Scorer(int threads) {

    private static final int BATCH = 128;

    /** One batch and one question. */
    interface Question<R> {
        R ask(ScoringModel model, List<String> batch);
    }

    /** The answers about all images in their order. */
    Answer ask(Path weights, List<String> names, Question<Answer> question) throws IOException {
        return joined(each(weights, names, question));
    }

    /** The answers about each batch in their order. */
    <R> List<R> each(Path weights, List<String> names, Question<R> question) throws IOException {
        var executor = Executors.newFixedThreadPool(threads);
        try (var model = ScoringModel.load(weights)) {
            var questions = new ArrayList<Callable<R>>();
            for (int from = 0; from < names.size(); from += BATCH) {
                var batch = names.subList(from, Math.min(names.size(), from + BATCH));
                questions.add(() -> question.ask(model, batch));
            }
            var answers = new ArrayList<R>();
            for (var future : executor.invokeAll(questions)) {
                answers.add(future.get());
            }
            return answers;
        } catch (InterruptedException | ExecutionException e) {
            throw new IllegalStateException("the images cannot be scored: " + e.getMessage(), e);
        } finally {
            executor.shutdownNow();
        }
    }

    private static Answer joined(List<Answer> answers) {
        var scores = answers.stream()
                .flatMapToDouble(answer -> Arrays.stream(answer.scores()))
                .toArray();
        var features = answers.stream().map(Answer::features).toList();
        return new Answer(
                scores,
                new Features(
                        Matrix.concat(features.stream().map(Features::embedding).toList()),
                        Matrix.concat(features.stream().map(Features::residual).toList())));
    }
}
