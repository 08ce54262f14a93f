package quarry.activelearning.pose;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import java.util.stream.IntStream;
import org.assertj.core.data.Offset;
import org.junit.jupiter.api.Test;

class OksAveragePrecisionTest {

    private static final Offset<Double> CLOSE = within(1e-6);

    private final Person first = Poses.person(
            new Box(0, 0, 100, 150),
            10_000,
            Map.of(
                    Poses.NOSE,
                    Poses.seen(50, 20),
                    Poses.LEFT_SHOULDER,
                    Poses.seen(40, 50),
                    Poses.LEFT_HIP,
                    new Keypoint(42, 100, 1)));
    private final Person second = Poses.person(
            new Box(110, 0, 80, 150),
            4000,
            Map.of(
                    Poses.NOSE,
                    Poses.seen(150, 20),
                    Poses.LEFT_SHOULDER,
                    Poses.seen(140, 50),
                    Poses.LEFT_HIP,
                    Poses.seen(142, 100),
                    Poses.RIGHT_HIP,
                    Poses.seen(160, 100)));
    private final Person third = Poses.person(
            new Box(0, 0, 100, 150),
            10_000,
            Map.of(
                    Poses.NOSE,
                    Poses.seen(30, 30),
                    Poses.LEFT_SHOULDER,
                    Poses.seen(20, 60),
                    Poses.RIGHT_SHOULDER,
                    Poses.seen(40, 60)));
    private final Person unlabelled = Poses.person(new Box(200, 0, 50, 50), 2500, Map.of());

    @Test
    void theWorkedCaseGivesTheNumbersOfCoco() {
        // Given
        var near = Poses.moved(first, 3, 4, 0.9);
        var besideSecond = Poses.moved(second, 5, 0, 0.8);
        var again = Poses.moved(first, 20, 0, 0.3);
        var besideThird = Poses.moved(third, 10, 0, 0.7);
        var nobody = Poses.allAt(215, 25, 0.6);
        assertThat(ObjectKeypointSimilarity.of(first, near)).isEqualTo(0.851361, CLOSE);
        assertThat(ObjectKeypointSimilarity.of(second, besideSecond)).isEqualTo(0.766313, CLOSE);
        assertThat(ObjectKeypointSimilarity.of(first, again)).isEqualTo(0.365192, CLOSE);
        assertThat(ObjectKeypointSimilarity.of(third, besideThird)).isEqualTo(0.598122, CLOSE);
        assertThat(ObjectKeypointSimilarity.of(unlabelled, nobody)).isOne();

        // When
        var precision = new OksAveragePrecision();
        precision.add(List.of(first, second), List.of(near, besideSecond, again));
        precision.add(List.of(third, unlabelled), List.of(besideThird, nobody));
        var figures = precision.figures();

        // Then
        assertThat(figures.keySet())
                .containsExactly(
                        "oks-ap",
                        "oks-ap-50",
                        "oks-ap-75",
                        "oks-ap-medium",
                        "oks-ap-large",
                        "oks-ar",
                        "oks-ar-50",
                        "oks-ar-75",
                        "oks-ar-medium",
                        "oks-ar-large");
        same(figures, List.of(0.532673, 1.0, 0.663366, 0.6, 0.502970, 0.533333, 1.0, 0.666667, 0.6, 0.5));
    }

    @Test
    void theWorkedCaseFallsWithTheThresholdAsStated() {
        var expected = List.of(1.0, 1.0, 0.663366, 0.663366, 0.663366, 0.663366, 0.336634, 0.336634, 0.0, 0.0);
        for (int i = 0; i < expected.size(); i++) {
            var curve = new PrecisionRecall();
            double threshold = 0.5 + 0.05 * i;
            new ImageComparison(
                            List.of(first, second),
                            List.of(
                                    Poses.moved(first, 3, 4, 0.9),
                                    Poses.moved(second, 5, 0, 0.8),
                                    Poses.moved(first, 20, 0, 0.3)))
                    .match(AreaRange.ALL, threshold, curve);
            new ImageComparison(
                            List.of(third, unlabelled),
                            List.of(Poses.moved(third, 10, 0, 0.7), Poses.allAt(215, 25, 0.6)))
                    .match(AreaRange.ALL, threshold, curve);

            assertThat(curve.averagePrecision()).isEqualTo(expected.get(i), CLOSE);
        }
    }

    @Test
    void withoutPersonsThereIsNoFigure() {
        var precision = new OksAveragePrecision();
        precision.add(List.of(unlabelled), List.of(Poses.allAt(215, 25, 0.6)));

        assertThat(precision.figures().values()).containsOnly(-1.0);
    }

    @Test
    void aCrowdMayBeFoundOftenAndIsNoMistake() {
        var crowd = new Person(new Box(200, 0, 50, 50), 2500, Poses.joints(Map.of()), true);
        var precision = new OksAveragePrecision();
        precision.add(
                List.of(crowd, first),
                List.of(Poses.allAt(215, 25, 0.9), Poses.allAt(220, 25, 0.8), Poses.moved(first, 0, 0, 0.1)));

        assertThat(precision.figures().get("oks-ap")).isEqualTo(1, CLOSE);
    }

    @Test
    void onlyTheTwentySurestOfAnImageCount() {
        var estimates = new ArrayList<PersonEstimate>();
        for (int i = 0; i < 20; i++) {
            estimates.add(Poses.allAt(5000, 5000, 0.9));
        }
        estimates.add(Poses.moved(first, 0, 0, 0.1));
        var precision = new OksAveragePrecision();
        precision.add(List.of(first), estimates);

        assertThat(precision.figures()).containsEntry("oks-ar", 0.0);
    }

    @Test
    void randomCasesAreAsAPlainVersionFindsThem() {
        var random = new SplittableRandom(7);
        for (int round = 0; round < 25; round++) {
            var precision = new OksAveragePrecision();
            var plain = new PlainAveragePrecision();
            for (int image = 0; image < 6; image++) {
                var truths = IntStream.range(0, random.nextInt(5))
                        .mapToObj(i -> randomPerson(random))
                        .toList();
                var estimates = randomEstimates(truths, random);
                precision.add(truths, estimates);
                plain.add(truths, estimates);
            }

            same(precision.figures(), plain.figures());
        }
    }

    private static Person randomPerson(SplittableRandom random) {
        var box = new Box(random.nextInt(300), random.nextInt(300), 20 + random.nextInt(150), 20 + random.nextInt(150));
        double labelled = random.nextInt(4) / 3.0;
        var joints = IntStream.range(0, Joints.COUNT)
                .mapToObj(joint -> random.nextDouble() < labelled
                        ? new Keypoint(
                                box.x() + random.nextDouble() * box.width(),
                                box.y() + random.nextDouble() * box.height(),
                                1 + random.nextInt(2))
                        : Keypoint.ABSENT)
                .toList();
        return new Person(box, 0.5 * box.area(), joints, random.nextInt(8) == 0);
    }

    /** Up to two near each person, some anywhere; few scores, so that many are equal. */
    private static List<PersonEstimate> randomEstimates(List<Person> truths, SplittableRandom random) {
        var estimates = new ArrayList<PersonEstimate>();
        for (var truth : truths) {
            for (int i = random.nextInt(3); i > 0; i--) {
                double spread = random.nextInt(25);
                estimates.add(Poses.moved(
                        truth, spread * random.nextGaussian(), spread * random.nextGaussian(), score(random)));
            }
        }
        for (int i = random.nextInt(4) == 0 ? 22 : 1; i > 0; i--) {
            estimates.add(Poses.moved(randomPerson(random), 0, 0, score(random)));
        }
        return estimates;
    }

    private static double score(SplittableRandom random) {
        return random.nextInt(12) / 12.0;
    }

    private static void same(Map<String, Double> figures, List<Double> expected) {
        assertThat(List.copyOf(figures.values()))
                .usingComparatorForType((a, b) -> Math.abs(a - b) < 1e-6 ? 0 : Double.compare(a, b), Double.class)
                .isEqualTo(expected);
    }
}
