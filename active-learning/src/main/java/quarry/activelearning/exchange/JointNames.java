package quarry.activelearning.exchange;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import quarry.activelearning.task.Place;
import quarry.activelearning.task.Skeleton;

/** Joints by how people write their names: {@code Left Eye} is {@code left_eye}. */
final class JointNames {

    private JointNames() {}

    /**
     * The position of a joint in the skeleton.
     *
     * @throws IllegalArgumentException if it has none of that name
     */
    static int index(Skeleton skeleton, String name) {
        int index =
                skeleton.joints().indexOf(name.strip().toLowerCase(Locale.ROOT).replaceAll("[ -]", "_"));
        if (index < 0) {
            throw new IllegalArgumentException(
                    "unknown joint '" + name + "'; known: " + String.join(", ", skeleton.joints()));
        }
        return index;
    }

    /**
     * Joints in the order of the skeleton.
     *
     * @param names of the joints as they are, or none if they are those of the skeleton
     * @throws IllegalArgumentException if there is another number of joints, or the skeleton has no joint of a name
     */
    static Place.Joints ordered(Skeleton skeleton, Place.Joints place, List<String> names) {
        int count = skeleton.joints().size();
        var joints = place.joints();
        if (joints.size() != (names.isEmpty() ? count : names.size())) {
            throw new IllegalArgumentException("keypoints of " + joints.size() + " joints");
        }
        if (names.isEmpty() || count == 0) {
            return place;
        }
        var ordered = new Place.Joints.Joint[count];
        Arrays.fill(ordered, Place.Joints.Joint.ABSENT);
        for (int i = 0; i < joints.size(); i++) {
            ordered[index(skeleton, names.get(i))] = joints.get(i);
        }
        return new Place.Joints(place.box(), place.area(), List.of(ordered));
    }
}
