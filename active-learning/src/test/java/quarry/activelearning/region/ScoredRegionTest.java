package quarry.activelearning.region;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

class ScoredRegionTest {

    private static final List<String> IMAGES = List.of("a.png", "b.png");
    private static final List<double[]> MEANS = List.of(new double[] {0.4, 0.9, 0.9}, new double[] {0.9, 1.5});

    @Test
    void theHighestAreFirstAndEqualOnesInOrder() {
        assertThat(ScoredRegion.top(IMAGES.subList(0, 1), MEANS.subList(0, 1), Set.of(), 2))
                .extracting(chosen -> chosen.region().number())
                .containsExactly(2, 3);
        assertThat(ScoredRegion.top(IMAGES, MEANS, Set.of(), 3))
                .containsExactly(
                        new ScoredRegion(new Region("b.png", 2), 1.5),
                        new ScoredRegion(new Region("a.png", 2), 0.9),
                        new ScoredRegion(new Region("a.png", 3), 0.9));
    }

    @Test
    void labelledRegionsAreOutOfTheQuestion() {
        var labelled = Set.of(new Region("b.png", 2), new Region("a.png", 3));

        assertThat(ScoredRegion.top(IMAGES, MEANS, labelled, 10))
                .extracting(chosen -> chosen.region().name())
                .containsExactly("a.png#2", "b.png#1", "a.png#1");
        assertThat(ScoredRegion.top(IMAGES, MEANS, labelled, 0)).isEmpty();
    }

    @Test
    void badScoresAndListsAreRefused() {
        assertThatThrownBy(() -> ScoredRegion.top(IMAGES, MEANS.subList(0, 1), Set.of(), 1))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("2 images, but scores of 1");
        assertThatThrownBy(() ->
                        ScoredRegion.top(IMAGES.subList(0, 1), List.of(new double[] {1, Double.NaN}), Set.of(), 1))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("index 1");
        assertThatThrownBy(() -> ScoredRegion.top(IMAGES, MEANS, Set.of(), -1))
                .isInstanceOf(IllegalArgumentException.class);
    }
}
