package quarry.activelearning.training;

import ai.djl.ndarray.NDManager;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import quarry.activelearning.engine.Parameters;
import quarry.activelearning.engine.Pass;
import quarry.activelearning.engine.Torch;
import quarry.activelearning.metric.RankingAccuracy;
import quarry.activelearning.task.Blueprint;
import quarry.activelearning.task.Example;

/** Measures a trained model on held-out images: the task's figures, the mean loss, and how well the head orders them. */
final class Examination<T> {

    private final Blueprint<T> blueprint;
    private final Parameters parameters;
    private final List<Double> losses = new ArrayList<>();
    private final List<Double> predictions = new ArrayList<>();

    Examination(Blueprint<T> blueprint, Parameters parameters) {
        this.blueprint = blueprint;
        this.parameters = parameters;
    }

    /** Figures by name; none for an empty set. */
    Map<String, Double> of(Examples<T> examples) {
        if (examples.isEmpty()) {
            return Map.of();
        }
        var learner = blueprint.learner();
        var evaluation = learner.newEvaluation();
        for (var miniBatch : examples.miniBatches(learner.viewsPerPass())) {
            Torch.withoutGradients(() -> {
                try (NDManager step = parameters.newStep()) {
                    var pass = new Pass(parameters, false);
                    var views = miniBatch.stream().map(Example::view).toList();
                    var targets = miniBatch.stream().map(Example::target).toList();
                    var outputs = learner.network().forward(pass, learner.inputs(step, views));
                    add(losses, learner.losses(outputs.output(), targets).toFloatArray());
                    if (blueprint.spec().lossHead()) {
                        add(
                                predictions,
                                blueprint.predictedLosses(pass, outputs).toFloatArray());
                    }
                    evaluation.add(outputs.output(), miniBatch);
                }
                return null;
            });
        }
        var metrics = new LinkedHashMap<>(evaluation.metrics());
        metrics.put("loss", losses.stream().mapToDouble(loss -> loss).average().orElseThrow());
        if (predictions.size() > 1) {
            metrics.put("ranking-accuracy", RankingAccuracy.of(numbers(losses), numbers(predictions)));
        }
        return metrics;
    }

    private static void add(List<Double> all, float[] some) {
        for (float number : some) {
            all.add((double) number);
        }
    }

    private static double[] numbers(List<Double> list) {
        return list.stream().mapToDouble(number -> number).toArray();
    }
}
