package quarry.activelearning.detection;

import ai.djl.ndarray.NDArray;
import java.util.List;
import java.util.Map;
import quarry.activelearning.task.Evaluation;
import quarry.activelearning.task.Example;

/**
 * The figures of Pascal VOC: {@code map}, the mean average precision by the rule of eleven points, which is the main
 * one, and {@code map-area}, the one by the area.
 */
final class DetectionEvaluation implements Evaluation<Scene> {

    /** The name of the main figure. */
    static final String MEAN_AVERAGE_PRECISION = "map";

    static final String MEAN_AREA = "map-area";

    private final Inference inference;
    private final MeanAveragePrecision figure;

    DetectionEvaluation(Inference inference) {
        this.inference = inference;
        figure = new MeanAveragePrecision(inference.classes());
    }

    @Override
    public void add(NDArray output, List<Example<Scene>> examples) {
        var answers = inference.objects(output.toFloatArray());
        for (int i = 0; i < examples.size(); i++) {
            var scene = examples.get(i).target();
            var found = answers.get(i).stream()
                    .map(object -> object.at(NetworkBoxes.pixels(object.box(), scene.width(), scene.height())))
                    .toList();
            figure.add(scene.objects(), found);
        }
    }

    @Override
    public Map<String, Double> metrics() {
        return Map.of(
                MEAN_AVERAGE_PRECISION,
                figure.mean(AveragePrecision.ELEVEN_POINTS),
                MEAN_AREA,
                figure.mean(AveragePrecision.AREA));
    }
}
