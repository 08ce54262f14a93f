package quarry.activelearning.detection;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/** Of boxes that mean the same object, the best one. */
final class NonMaximumSuppression {

    private NonMaximumSuppression() {}

    /**
     * Takes the best, drops all that overlap it by more than the threshold, and goes on with the rest.
     *
     * @return what was taken, by descending score; of equal scores the earlier comes first
     */
    static List<Detected> of(List<Detected> detections, double threshold) {
        var descending = new ArrayList<>(detections);
        descending.sort(Comparator.comparingDouble(Detected::score).reversed());
        var taken = new ArrayList<Detected>();
        for (var next : descending) {
            if (taken.stream().noneMatch(better -> better.box().iou(next.box()) > threshold)) {
                taken.add(next);
            }
        }
        return taken;
    }
}
