package quarry.activelearning.detection;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class NonMaximumSuppressionTest {

    private static final List<Detected> FIVE = List.of(
            new Detected(0, 0.9, new Box(10, 10, 60, 60)),
            new Detected(0, 0.8, new Box(12, 12, 62, 62)),
            new Detected(0, 0.7, new Box(40, 40, 90, 90)),
            new Detected(0, 0.6, new Box(11, 60, 59, 110)),
            new Detected(0, 0.95, new Box(10, 10, 58, 61)));

    @Test
    void theBestOfThoseThatOverlapIsKept() {
        assertThat(NonMaximumSuppression.of(FIVE, 0.45)).containsExactly(FIVE.get(4), FIVE.get(2), FIVE.get(3));
    }

    @Test
    void aBoxThatOverlapsByTheThresholdItselfIsKept() {
        var whole = new Detected(0, 0.9, new Box(0, 0, 4, 2));
        var half = new Detected(0, 0.8, new Box(0, 0, 2, 2));

        assertThat(NonMaximumSuppression.of(List.of(whole, half), 0.5)).containsExactly(whole, half);
        assertThat(NonMaximumSuppression.of(List.of(whole, half), 0.49)).containsExactly(whole);
    }

    @Test
    void aBoxThatWasDroppedDropsNoOther() {
        var first = new Detected(0, 0.9, new Box(0, 0, 10, 1));
        var second = new Detected(0, 0.8, new Box(3, 0, 13, 1));
        var third = new Detected(0, 0.7, new Box(6, 0, 16, 1));

        assertThat(NonMaximumSuppression.of(List.of(third, second, first), 0.45))
                .containsExactly(first, third);
    }

    @Test
    void ofEqualScoresTheEarlierWins() {
        var first = new Detected(0, 0.5, new Box(0, 0, 2, 2));
        var second = new Detected(0, 0.5, new Box(0, 0, 2, 2.1));

        assertThat(NonMaximumSuppression.of(List.of(first, second), 0.45)).containsExactly(first);
    }
}
