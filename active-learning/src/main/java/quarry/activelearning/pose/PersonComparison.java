package quarry.activelearning.pose;

import java.util.List;
import java.util.Map;
import quarry.activelearning.task.Comparison;
import quarry.activelearning.task.Finding;
import quarry.activelearning.task.Geometry;

/** COCO's ten figures for persons, whoever found them. Nobody is taken for another one once more. */
final class PersonComparison implements Comparison {

    private final OksAveragePrecision precision = new OksAveragePrecision();

    @Override
    public void add(Map<String, Object> label, List<Finding> findings) {
        precision.add(
                PoseLabel.persons(label),
                findings.stream().map(PersonComparison::estimate).toList());
    }

    private static PersonEstimate estimate(Finding finding) {
        if (!(finding.geometry() instanceof Geometry.Body body) || body.joints().size() != Joints.COUNT) {
            throw new IllegalArgumentException("no person of " + Joints.COUNT + " joints: " + finding);
        }
        return Bodies.estimate(body, finding.score(), Bodies.box(body).area());
    }

    @Override
    public Map<String, Double> figures() {
        return precision.figures();
    }
}
