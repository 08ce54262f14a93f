package quarry.activelearning.pose;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;

/** Persons for tests. */
final class Poses {

    static final int NOSE = 0;
    static final int LEFT_SHOULDER = 5;
    static final int RIGHT_SHOULDER = 6;
    static final int LEFT_HIP = 11;
    static final int RIGHT_HIP = 12;

    private Poses() {}

    /** Joints of which only these are labelled. */
    static List<Keypoint> joints(Map<Integer, Keypoint> labelled) {
        return IntStream.range(0, Joints.COUNT)
                .mapToObj(joint -> labelled.getOrDefault(joint, Keypoint.ABSENT))
                .toList();
    }

    static Person person(Box box, double area, Map<Integer, Keypoint> labelled) {
        return new Person(box, area, joints(labelled), false);
    }

    static Keypoint seen(double x, double y) {
        return new Keypoint(x, y, 2);
    }

    /** Someone whose joints all lie in one place. */
    static PersonEstimate allAt(double x, double y, double score) {
        return new PersonEstimate(Collections.nCopies(Joints.COUNT, new JointEstimate(x, y, score)), score, 1);
    }

    /** The joints of a person, those that are not labelled included, moved. */
    static PersonEstimate moved(Person person, double right, double down, double score) {
        var joints = new ArrayList<JointEstimate>();
        for (var joint : person.keypoints()) {
            joints.add(new JointEstimate(joint.x() + right, joint.y() + down, score));
        }
        return new PersonEstimate(joints, score, 1);
    }
}
