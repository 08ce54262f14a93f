package quarry.activelearning.pose;

import java.util.List;
import quarry.activelearning.task.Geometry;
import quarry.activelearning.task.Joint;

/** Persons from and to the form that all tasks share. */
final class Bodies {

    private Bodies() {}

    /**
     * A person in the form that all tasks share.
     *
     * @param box where it was looked for
     */
    static Geometry.Body of(Box box, PersonEstimate person) {
        return new Geometry.Body(
                new Geometry.Box(box.x(), box.y(), box.x() + box.width(), box.y() + box.height()),
                person.joints().stream()
                        .map(joint -> new Joint(joint.x(), joint.y(), joint.confidence()))
                        .toList());
    }

    /** The box where it was looked for. */
    static Box box(Geometry.Body body) {
        var box = body.box();
        return new Box(box.left(), box.top(), box.width(), box.height());
    }

    /** A person that a network has seen. */
    static PersonEstimate estimate(Geometry.Body body, double score, double regionArea) {
        List<JointEstimate> joints = body.joints().stream()
                .map(joint -> new JointEstimate(joint.x(), joint.y(), joint.confidence()))
                .toList();
        return new PersonEstimate(joints, score, regionArea);
    }
}
