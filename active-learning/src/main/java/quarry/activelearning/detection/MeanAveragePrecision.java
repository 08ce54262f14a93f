package quarry.activelearning.detection;

import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * The figure of Pascal VOC for a detector: the average precision of each class, and the mean over the classes that occur.
 * Boxes are as in a label; since an edge belongs to no pixel, the "+1" of the devkit's areas is not needed.
 */
final class MeanAveragePrecision {

    private final List<ClassRanking> rankings;

    MeanAveragePrecision(int classes) {
        rankings = Stream.generate(ClassRanking::new).limit(classes).toList();
    }

    /** Takes one image. */
    void add(List<Annotated> truths, List<Detected> detections) {
        for (int i = 0; i < rankings.size(); i++) {
            int classIndex = i;
            rankings.get(i)
                    .add(
                            truths.stream()
                                    .filter(truth -> truth.classIndex() == classIndex)
                                    .toList(),
                            detections.stream()
                                    .filter(detection -> detection.classIndex() == classIndex)
                                    .toList());
        }
    }

    /** 0..1, over the classes that have an object which is not difficult; NaN if none has. */
    double mean(AveragePrecision rule) {
        return IntStream.range(0, rankings.size())
                .filter(this::occurs)
                .mapToDouble(i -> of(i, rule))
                .average()
                .orElse(Double.NaN);
    }

    /** Whether a class has an object that is not difficult. */
    boolean occurs(int classIndex) {
        return rankings.get(classIndex).objects() > 0;
    }

    /** That of one class, which must occur. */
    double of(int classIndex, AveragePrecision rule) {
        var ranking = rankings.get(classIndex);
        return rule.of(ranking.right(), ranking.objects());
    }
}
