package quarry.activelearning.detection;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import quarry.activelearning.task.Comparison;
import quarry.activelearning.task.Finding;
import quarry.activelearning.task.Geometry;

/** The figures of Pascal VOC for boxes, whoever found them. */
final class BoxComparison implements Comparison {

    private final List<String> classes;
    private final MeanAveragePrecision figure;

    BoxComparison(List<String> classes) {
        this.classes = List.copyOf(classes);
        figure = new MeanAveragePrecision(classes.size());
    }

    @Override
    public void add(Map<String, Object> label, List<Finding> findings) {
        var truths = BoxLabel.objects(label).stream()
                .map(object -> new Annotated(classes.indexOf(object.className()), object.box(), object.difficult()))
                .toList();
        figure.add(truths, findings.stream().map(this::detected).toList());
    }

    private Detected detected(Finding finding) {
        int index = classes.indexOf(finding.className());
        if (!(finding.geometry() instanceof Geometry.Box box) || index < 0) {
            throw new IllegalArgumentException("no box of a known class: " + finding);
        }
        return new Detected(index, finding.score(), new Box(box.left(), box.top(), box.right(), box.bottom()));
    }

    /** Those of {@link DetectionEvaluation}, and by the rule of eleven points {@code ap CLASS} of each class that occurs. */
    @Override
    public Map<String, Double> figures() {
        var figures = new LinkedHashMap<String, Double>();
        figures.put(DetectionEvaluation.MEAN_AVERAGE_PRECISION, figure.mean(AveragePrecision.ELEVEN_POINTS));
        figures.put(DetectionEvaluation.MEAN_AREA, figure.mean(AveragePrecision.AREA));
        for (int i = 0; i < classes.size(); i++) {
            if (figure.occurs(i)) {
                figures.put("ap " + classes.get(i), figure.of(i, AveragePrecision.ELEVEN_POINTS));
            }
        }
        return figures;
    }
}
