package quarry.activelearning.pose;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;

/**
 * COCO's ten figures the slow way, written for the tests: every cut of the list of estimates is counted anew, and each
 * precision at a recall is looked for among all cuts.
 */
final class PlainAveragePrecision {

    private record Image(List<Person> truths, List<PersonEstimate> estimates) {}

    private enum Verdict {
        RIGHT,
        WRONG,
        NEITHER
    }

    private record Judged(double score, Verdict verdict) {}

    private record Result(double precision, double recall) {}

    private final List<Image> images = new ArrayList<>();

    void add(List<Person> truths, List<PersonEstimate> estimates) {
        images.add(new Image(truths, estimates));
    }

    List<Double> figures() {
        var all = results(0, 1e10);
        var medium = results(1024, 9216);
        var large = results(9216, 1e10);
        return List.of(
                precision(all),
                all.get(0).precision(),
                all.get(5).precision(),
                precision(medium),
                precision(large),
                recall(all),
                all.get(0).recall(),
                all.get(5).recall(),
                recall(medium),
                recall(large));
    }

    private static double precision(List<Result> results) {
        return results.stream().mapToDouble(Result::precision).average().orElseThrow();
    }

    private static double recall(List<Result> results) {
        return results.stream().mapToDouble(Result::recall).average().orElseThrow();
    }

    private List<Result> results(double least, double most) {
        return IntStream.range(0, 10)
                .mapToObj(i -> result((50 + 5 * i) / 100.0, least, most))
                .toList();
    }

    private Result result(double threshold, double least, double most) {
        long persons = images.stream()
                .flatMap(image -> image.truths().stream())
                .filter(truth -> counts(truth, least, most))
                .count();
        if (persons == 0) {
            return new Result(-1, -1);
        }
        var judged = images.stream()
                .flatMap(image -> judge(image, threshold, least, most).stream())
                .sorted(Comparator.comparingDouble(each -> -each.score()))
                .toList();
        var cuts = IntStream.rangeClosed(1, judged.size())
                .mapToObj(cut -> cut(judged.subList(0, cut), persons))
                .toList();
        double sum = 0;
        for (int percent = 0; percent <= 100; percent++) {
            double leastRecall = percent * 0.01;
            sum += cuts.stream()
                    .filter(cut -> cut.recall() >= leastRecall)
                    .mapToDouble(Result::precision)
                    .max()
                    .orElse(0);
        }
        return new Result(sum / 101, count(judged, Verdict.RIGHT) / persons);
    }

    private static Result cut(List<Judged> judged, long persons) {
        double right = count(judged, Verdict.RIGHT);
        double wrong = count(judged, Verdict.WRONG);
        return new Result(right + wrong == 0 ? 0 : right / (right + wrong), right / persons);
    }

    private static double count(List<Judged> judged, Verdict verdict) {
        return judged.stream().filter(each -> each.verdict() == verdict).count();
    }

    private static boolean counts(Person truth, double least, double most) {
        boolean labelled = truth.keypoints().stream().anyMatch(joint -> joint.visibility() > 0);
        return !truth.crowd() && labelled && truth.area() >= least && truth.area() <= most;
    }

    private static List<Judged> judge(Image image, double threshold, double least, double most) {
        var free = new ArrayList<>(image.truths());
        var judged = new ArrayList<Judged>();
        image.estimates().stream()
                .sorted(Comparator.comparingDouble(estimate -> -estimate.score()))
                .limit(20)
                .forEachOrdered(estimate -> {
                    var candidates = free.stream()
                            .filter(truth -> ObjectKeypointSimilarity.of(truth, estimate) >= threshold)
                            .toList();
                    var found = nearest(candidates, estimate, least, most, true);
                    if (found == null) {
                        found = nearest(candidates, estimate, least, most, false);
                    }
                    judged.add(new Judged(estimate.score(), verdict(found, estimate, least, most)));
                    if (found != null && !found.crowd()) {
                        free.remove(found);
                    }
                });
        return judged;
    }

    private static Person nearest(
            List<Person> candidates, PersonEstimate estimate, double least, double most, boolean counted) {
        Person nearest = null;
        for (var truth : candidates) {
            boolean nearer = nearest == null
                    || ObjectKeypointSimilarity.of(truth, estimate) >= ObjectKeypointSimilarity.of(nearest, estimate);
            if (counts(truth, least, most) == counted && nearer) {
                nearest = truth;
            }
        }
        return nearest;
    }

    private static Verdict verdict(Person found, PersonEstimate estimate, double least, double most) {
        if (found != null) {
            return counts(found, least, most) ? Verdict.RIGHT : Verdict.NEITHER;
        }
        boolean fits = estimate.extent() >= least && estimate.extent() <= most;
        return fits ? Verdict.WRONG : Verdict.NEITHER;
    }
}
