package quarry.activelearning.detection;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import org.junit.jupiter.api.Test;

/** The numbers were computed apart, in 64-bit floats. */
class MatchingTest {

    private static final Box A = new Box(0.05, 0.05, 0.45, 0.55);
    private static final Box B = new Box(0.6, 0.6, 0.7, 0.72);

    @Test
    void theOverlapsAreThoseOfTheDocument() {
        assertThat(overlaps(A)).containsExactly(new double[] {0.666667, 0, 0.046512, 0, 0.153846, 0.2}, within(1e-6));
        assertThat(overlaps(B)).containsExactly(new double[] {0, 0, 0, 0.048, 0.048, 0.012}, within(1e-6));
    }

    @Test
    void anObjectThatNoPriorOverlapsByHalfStillGetsItsBestOne() {
        var matching = Matching.of(List.of(A, B), Priors.SIX);

        assertThat(matching.objects()).containsExactly(0, -1, -1, 1, -1, -1);
        assertThat(matching.positives()).isEqualTo(2);
    }

    @Test
    void ofTwoObjectsThatWantTheSamePriorTheLaterGetsIt() {
        var first = new Box(0.1, 0.1, 0.4, 0.4);
        var second = new Box(0.12, 0.1, 0.42, 0.4);
        assertThat(first.iou(Priors.SIX.boxes().get(0))).isEqualTo(0.36, within(1e-12));

        assertThat(Matching.of(List.of(first, second), Priors.SIX).objects()).containsExactly(1, -1, -1, -1, -1, -1);
    }

    @Test
    void aPriorTakesTheObjectThatItOverlapsMost() {
        // Given two objects that each have a prior of their own, and one prior that both overlap by more than half
        var priors = PriorBoxes.of(List.of(
                new Prior(0.25, 0.25, 0.5, 0.5), new Prior(0.25, 0.225, 0.5, 0.45), new Prior(0.25, 0.2, 0.5, 0.4)));
        var large = priors.boxes().get(1);
        var small = priors.boxes().get(2);

        // Then the order of the objects does not matter
        assertThat(Matching.of(List.of(large, small), priors).objects()).containsExactly(0, 0, 1);
        assertThat(Matching.of(List.of(small, large), priors).objects()).containsExactly(1, 1, 0);
    }

    @Test
    void withoutObjectsAllIsBackground() {
        assertThat(Matching.of(List.of(), Priors.SIX).positives()).isZero();
    }

    private static double[] overlaps(Box truth) {
        return Priors.SIX.boxes().stream().mapToDouble(truth::iou).toArray();
    }
}
