package quarry.activelearning.pose;

import ai.djl.ndarray.NDArray;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import quarry.activelearning.image.RgbImage;
import quarry.activelearning.task.Evaluation;
import quarry.activelearning.task.Example;

/**
 * COCO's ten figures and PCK of persons whose boxes are known. An image without a person to learn from does not take part:
 * all that it could add is ignored by COCO's rules.
 */
final class PoseEvaluation implements Evaluation<PersonTarget> {

    private record Scene(List<Person> everybody, List<PersonEstimate> estimates) {}

    private final Heatmaps heatmaps;
    private final CorrectKeypoints correct;
    // persons of one image share the image
    private final Map<RgbImage, Scene> scenes = new LinkedHashMap<>();

    PoseEvaluation(Heatmaps heatmaps) {
        this.heatmaps = heatmaps;
        correct = new CorrectKeypoints(new HeatmapDecoder(heatmaps.width(), heatmaps.height()));
    }

    @Override
    public void add(NDArray output, List<Example<PersonTarget>> examples) {
        var maps = output.toFloatArray();
        for (int i = 0; i < examples.size(); i++) {
            var target = examples.get(i).target();
            var view = (PersonView) examples.get(i).view();
            scenes.computeIfAbsent(view.image(), image -> new Scene(target.everybody(), new ArrayList<>()))
                    .estimates()
                    .add(new PersonDecoder(heatmaps).person(maps, i, view));
            countCorrect(maps, i * Joints.COUNT * heatmaps.cells(), target.joints());
        }
    }

    private void countCorrect(float[] maps, int offset, List<Keypoint> joints) {
        for (int joint = 0; joint < Joints.COUNT; joint++) {
            var target = new float[heatmaps.cells()];
            if (joints.get(joint).isLabelled()) {
                heatmaps.draw(joints.get(joint), target, 0);
            }
            correct.add(joint, maps, offset + joint * heatmaps.cells(), target);
        }
    }

    /** {@code pck} and what {@link OksAveragePrecision#figures()} names. */
    @Override
    public Map<String, Double> metrics() {
        var precision = new OksAveragePrecision();
        scenes.values().forEach(scene -> precision.add(scene.everybody(), OksSuppression.of(scene.estimates())));
        var metrics = new LinkedHashMap<>(precision.figures());
        metrics.put("pck", correct.value());
        return metrics;
    }
}
