package quarry.activelearning.pose;

import java.util.List;
import quarry.activelearning.task.Joint;

/**
 * What a network sees of a person.
 *
 * @param joints seventeen, in pixels of the image
 * @param score of the person
 * @param regionArea of the part of the image that was looked at, in square pixels
 */
record PersonEstimate(List<JointEstimate> joints, double score, double regionArea) {

    PersonEstimate {
        joints = List.copyOf(joints);
    }

    /**
     * A person whose score is the mean confidence of the joints above 0.2, times that of the box; 0 if there is none.
     *
     * @param boxScore of the detector that found the box; 1 for a box that a human drew
     */
    static PersonEstimate rescored(List<JointEstimate> joints, double boxScore, double regionArea) {
        double mean = joints.stream()
                .mapToDouble(JointEstimate::confidence)
                .filter(confidence -> confidence > Joint.UNSEEN)
                .average()
                .orElse(0);
        return new PersonEstimate(joints, boxScore * mean, regionArea);
    }

    /** Area of the smallest box around all joints. */
    double extent() {
        var columns = joints.stream().mapToDouble(JointEstimate::x).summaryStatistics();
        var rows = joints.stream().mapToDouble(JointEstimate::y).summaryStatistics();
        return (columns.getMax() - columns.getMin()) * (rows.getMax() - rows.getMin());
    }
}
