package quarry.activelearning.pose;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** What a network sees of a person, as label JSON. */
final class Prediction {

    private Prediction() {}

    /**
     * A label of one person with two fields more: {@code score}, and {@code confidences} of the joints. Every joint has a
     * place; its v is 2 if it is sure enough to be seen and lies inside the image, else 0.
     */
    static Map<String, Object> of(PersonView view, PersonEstimate estimate) {
        var image = view.image();
        var keypoints = estimate.joints().stream()
                .map(joint -> {
                    boolean inside =
                            joint.x() >= 0 && joint.x() < image.width() && joint.y() >= 0 && joint.y() < image.height();
                    boolean seen = inside && PersonEstimate.isSeen(joint.confidence());
                    return new Keypoint(joint.x(), joint.y(), seen ? Keypoint.VISIBLE : 0);
                })
                .toList();
        var person = new LinkedHashMap<>(
                PoseLabel.fields(new Person(view.box(), view.box().area(), keypoints, false)));
        person.put("score", estimate.score());
        person.put(
                "confidences",
                estimate.joints().stream().map(JointEstimate::confidence).toList());
        return Map.of(PoseLabel.PERSONS, List.of(person));
    }
}
