package quarry.activelearning.pose;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Collections;
import java.util.List;
import java.util.Map;
import org.assertj.core.data.Offset;
import org.junit.jupiter.api.Test;

class ObjectKeypointSimilarityTest {

    private static final Offset<Double> CLOSE = within(1e-6);
    private static final Box BOX = new Box(0, 0, 100, 150);

    @Test
    void fivePixelsMatterMoreAtTheNoseThanAtTheHip() {
        assertThat(fiveOff(Poses.NOSE)).isEqualTo(0.629847, CLOSE);
        assertThat(fiveOff(Poses.LEFT_HIP)).isEqualTo(0.973074, CLOSE);
    }

    private static double fiveOff(int joint) {
        var person = Poses.person(BOX, 10_000, Map.of(joint, Poses.seen(40, 50)));
        return ObjectKeypointSimilarity.of(person, Poses.allAt(43, 54, 1));
    }

    @Test
    void jointsThatAreNotLabelledDoNotCount() {
        var person = Poses.person(
                BOX, 10_000, Map.of(Poses.NOSE, Poses.seen(40, 50), Poses.LEFT_HIP, new Keypoint(40, 50, 1)));

        assertThat(ObjectKeypointSimilarity.of(person, Poses.allAt(43, 54, 1)))
                .isEqualTo((0.629847 + 0.973074) / 2, CLOSE);
    }

    @Test
    void aPersonWithoutLabelledJointsIsFoundAnywhereNearItsBox() {
        var person = Poses.person(new Box(200, 0, 50, 50), 2500, Map.of());

        assertThat(ObjectKeypointSimilarity.of(person, Poses.allAt(215, 25, 1))).isOne();
        assertThat(ObjectKeypointSimilarity.of(person, Poses.allAt(150, 100, 1)))
                .isOne();
        assertThat(ObjectKeypointSimilarity.of(person, Poses.allAt(149, 100, 1)))
                .isLessThan(1);
        assertThat(ObjectKeypointSimilarity.of(person, Poses.allAt(301, 101, 1)))
                .isLessThan(1);
    }

    @Test
    void estimatesOfTheSamePersonAreNear() {
        assertThat(similarity(3, 4)).isEqualTo(0.881241, CLOSE);
        assertThat(similarity(1, 0)).isEqualTo(0.994533, CLOSE);
    }

    @Test
    void onlyTheSurestOfNearEstimatesIsLeft() {
        var sure = estimate(0, 0, 0.9, 10_000);
        var same = estimate(1, 0, 0.8, 12_000);
        var other = estimate(3, 4, 0.7, 12_000);

        assertThat(OksSuppression.of(List.of(other, same, sure))).containsExactly(sure, other);
    }

    private static double similarity(double right, double down) {
        return ObjectKeypointSimilarity.of(estimate(0, 0, 1, 10_000), estimate(right, down, 1, 12_000));
    }

    private static PersonEstimate estimate(double x, double y, double score, double area) {
        return new PersonEstimate(Collections.nCopies(Joints.COUNT, new JointEstimate(x, y, 1)), score, area);
    }
}
