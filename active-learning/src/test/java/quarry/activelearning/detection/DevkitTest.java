package quarry.activelearning.detection;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;

/** The figures against the devkit's way: all detections in one list, and recall and precision as two curves. */
class DevkitTest {

    private static final int CLASSES = 3;
    private static final int IMAGES = 8;
    private static final int SIDE = 12;

    /** A box in pixels that count from 1, the last one inside. */
    private record Pixels(int x0, int y0, int x1, int y1) {
        static Pixels random(SplittableRandom random) {
            int x = random.nextInt(1, SIDE);
            int y = random.nextInt(1, SIDE);
            return new Pixels(x, y, random.nextInt(x, SIDE + 1), random.nextInt(y, SIDE + 1));
        }

        boolean has(int x, int y) {
            return x >= x0 && x <= x1 && y >= y0 && y <= y1;
        }

        double overlap(Pixels other) {
            int both = 0;
            int either = 0;
            for (int x = 1; x <= SIDE; x++) {
                for (int y = 1; y <= SIDE; y++) {
                    both += has(x, y) && other.has(x, y) ? 1 : 0;
                    either += has(x, y) || other.has(x, y) ? 1 : 0;
                }
            }
            return (double) both / either;
        }

        Box box() {
            return new Box(x0 - 1, y0 - 1, x1, y1);
        }
    }

    private record Truth(int image, int classIndex, Pixels pixels, boolean difficult) {}

    private record Guess(int image, int classIndex, Pixels pixels, double score) {}

    @Test
    void randomCasesHaveTheFiguresOfTheDevkit() {
        for (int seed = 0; seed < 300; seed++) {
            // Given
            var random = new SplittableRandom(seed);
            var truths = truths(random);
            var guesses = guesses(random, truths);

            // When
            var metric = new MeanAveragePrecision(CLASSES);
            for (int i = 0; i < IMAGES; i++) {
                int image = i;
                metric.add(
                        truths.stream()
                                .filter(truth -> truth.image() == image)
                                .map(truth -> new Annotated(
                                        truth.classIndex(), truth.pixels().box(), truth.difficult()))
                                .toList(),
                        guesses.stream()
                                .filter(guess -> guess.image() == image)
                                .map(guess -> new Detected(
                                        guess.classIndex(),
                                        guess.score(),
                                        guess.pixels().box()))
                                .toList());
            }

            // Then
            assertThat(metric.mean(AveragePrecision.ELEVEN_POINTS))
                    .isEqualTo(mean(truths, guesses, true), within(1e-12));
            assertThat(metric.mean(AveragePrecision.AREA)).isEqualTo(mean(truths, guesses, false), within(1e-12));
        }
    }

    private static List<Truth> truths(SplittableRandom random) {
        var truths = new ArrayList<Truth>();
        for (int i = 0; i < 30; i++) {
            truths.add(new Truth(
                    random.nextInt(IMAGES), random.nextInt(CLASSES), Pixels.random(random), random.nextInt(5) == 0));
        }
        return truths;
    }

    /** In the order of the images; half of them lie exactly on an object, and many have equal scores. */
    private static List<Guess> guesses(SplittableRandom random, List<Truth> truths) {
        var guesses = new ArrayList<Guess>();
        for (int i = 0; i < 60; i++) {
            var truth = truths.get(random.nextInt(truths.size()));
            double score = random.nextInt(25) / 25.0;
            guesses.add(
                    random.nextBoolean()
                            ? new Guess(truth.image(), truth.classIndex(), truth.pixels(), score)
                            : new Guess(truth.image(), random.nextInt(CLASSES), Pixels.random(random), score));
        }
        guesses.sort(Comparator.comparingInt(Guess::image));
        return guesses;
    }

    private static double mean(List<Truth> truths, List<Guess> guesses, boolean elevenPoints) {
        double sum = 0;
        int classes = 0;
        for (int i = 0; i < CLASSES; i++) {
            int classIndex = i;
            var wanted = truths.stream()
                    .filter(truth -> truth.classIndex() == classIndex)
                    .toList();
            long objects = wanted.stream().filter(truth -> !truth.difficult()).count();
            if (objects > 0) {
                var made = new ArrayList<>(guesses);
                made.removeIf(guess -> guess.classIndex() != classIndex);
                made.sort(Comparator.comparingDouble((Guess guess) -> -guess.score()));
                sum += averagePrecision(wanted, made, objects, elevenPoints);
                classes++;
            }
        }
        return sum / classes;
    }

    private static double averagePrecision(
            List<Truth> truths, List<Guess> guesses, long objects, boolean elevenPoints) {
        var recalls = new ArrayList<Double>(List.of(0.0));
        var precisions = new ArrayList<Double>(List.of(0.0));
        Set<Truth> used = new HashSet<>();
        int right = 0;
        int wrong = 0;
        for (var guess : guesses) {
            double best = Double.NEGATIVE_INFINITY;
            Truth nearest = null;
            for (var truth : truths) {
                if (truth.image() == guess.image() && truth.pixels().overlap(guess.pixels()) > best) {
                    best = truth.pixels().overlap(guess.pixels());
                    nearest = truth;
                }
            }
            if (best >= 0.5 && nearest.difficult()) {
                continue;
            }
            if (best >= 0.5 && used.add(nearest)) {
                right++;
            } else {
                wrong++;
            }
            recalls.add((double) right / objects);
            precisions.add((double) right / (right + wrong));
        }
        recalls.add(1.0);
        precisions.add(0.0);
        return elevenPoints ? elevenPoints(recalls, precisions) : area(recalls, precisions);
    }

    private static double elevenPoints(List<Double> recalls, List<Double> precisions) {
        double sum = 0;
        for (int level = 0; level <= 10; level++) {
            double best = 0;
            for (int i = 0; i < recalls.size(); i++) {
                if (recalls.get(i) * 10 >= level - 1e-9) {
                    best = Math.max(best, precisions.get(i));
                }
            }
            sum += best / 11;
        }
        return sum;
    }

    private static double area(List<Double> recalls, List<Double> precisions) {
        var envelope = new ArrayList<>(precisions);
        for (int i = envelope.size() - 2; i >= 0; i--) {
            envelope.set(i, Math.max(envelope.get(i), envelope.get(i + 1)));
        }
        double area = 0;
        for (int i = 1; i < recalls.size(); i++) {
            area += (recalls.get(i) - recalls.get(i - 1)) * envelope.get(i);
        }
        return area;
    }
}
