package quarry.activelearning.detection;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/** The detections of one class over all images, and which of them are right. */
final class ClassRanking {

    private static final double LEAST_OVERLAP = 0.5;

    private record Judged(double score, boolean right) {}

    private final List<Judged> judged = new ArrayList<>();
    private int objects;

    /**
     * Takes one image. By descending score, each detection is compared with the object that it overlaps most, if by half
     * at least: it is right if the object was not found before, wrong if it was, and leaves no trace if the object is
     * difficult. Without such an object it is wrong.
     */
    void add(List<Annotated> truths, List<Detected> detections) {
        objects += (int) truths.stream().filter(truth -> !truth.difficult()).count();
        var found = new boolean[truths.size()];
        var descending = new ArrayList<>(detections);
        descending.sort(Comparator.comparingDouble(Detected::score).reversed());
        for (var detection : descending) {
            int best = best(truths, detection.box());
            if (best < 0) {
                judged.add(new Judged(detection.score(), false));
            } else if (!truths.get(best).difficult()) {
                judged.add(new Judged(detection.score(), !found[best]));
                found[best] = true;
            }
        }
    }

    /** The object that a box overlaps most, if enough, else a negative number. */
    private static int best(List<Annotated> truths, Box box) {
        int best = -1;
        double overlap = 0;
        for (int i = 0; i < truths.size(); i++) {
            double next = truths.get(i).box().iou(box);
            if (next > overlap) {
                best = i;
                overlap = next;
            }
        }
        return overlap >= LEAST_OVERLAP ? best : -1;
    }

    /** Objects that are not difficult. */
    int objects() {
        return objects;
    }

    /** Of each detection that counts, by descending score, whether it is right; of equal scores the earlier first. */
    boolean[] right() {
        judged.sort(Comparator.comparingDouble(Judged::score).reversed());
        var right = new boolean[judged.size()];
        for (int i = 0; i < right.length; i++) {
            right[i] = judged.get(i).right();
        }
        return right;
    }
}
