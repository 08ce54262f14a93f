package quarry.activelearning.pose;

import java.util.List;

/**
 * A person as an annotator marked it.
 *
 * @param box around the person
 * @param area of the person in square pixels, less than that of the box where its outline is known
 * @param keypoints the seventeen joints
 * @param crowd whether it is a group that nobody told apart; it teaches nothing, and whoever is found in it is no mistake
 */
record Person(Box box, double area, List<Keypoint> keypoints, boolean crowd) {

    Person {
        keypoints = List.copyOf(keypoints);
        if (keypoints.size() != Joints.COUNT) {
            throw new IllegalArgumentException("a person has " + Joints.COUNT + " joints, not " + keypoints.size());
        }
    }

    boolean hasLabelledJoint() {
        return keypoints.stream().anyMatch(Keypoint::isLabelled);
    }

    /** Whether a network can learn from it. */
    boolean teaches() {
        return !crowd && hasLabelledJoint();
    }
}
