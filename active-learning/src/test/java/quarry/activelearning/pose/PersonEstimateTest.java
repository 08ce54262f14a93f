package quarry.activelearning.pose;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;

class PersonEstimateTest {

    @Test
    void thePersonIsAsSureAsTheJointsThatAreSeen() {
        assertThat(score(1, 0.9, 0.8, 0.1, 0.5)).isEqualTo(0.733333, within(1e-6));
        assertThat(score(0.5, 0.9, 0.8, 0.1, 0.5)).isEqualTo(0.366667, within(1e-6));
        assertThat(score(1, 0.2, 0.1)).isZero();
    }

    @Test
    void theExtentIsThatOfAllJoints() {
        var joints = List.of(new JointEstimate(10, 5, 1), new JointEstimate(-10, 8, 1), new JointEstimate(0, 15, 1));

        assertThat(new PersonEstimate(joints, 1, 1).extent()).isEqualTo(20 * 10);
    }

    private static double score(double box, double... confidences) {
        var joints = Arrays.stream(confidences)
                .mapToObj(confidence -> new JointEstimate(0, 0, confidence))
                .toList();
        return PersonEstimate.rescored(joints, box, 1).score();
    }
}
