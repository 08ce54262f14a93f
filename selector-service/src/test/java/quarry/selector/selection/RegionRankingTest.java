package quarry.selector.selection;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import quarry.activelearning.region.Region;

class RegionRankingTest {

    private static final List<String> IMAGES = List.of("a.png", "b.png", "c.png", "d.png");
    private static final List<double[]> SCORES =
            List.of(new double[] {0.4, 0.9, 0.9}, new double[] {0.9, 1.5}, new double[] {0.1, 0.2}, new double[] {0.8});

    @Test
    void regionsAreRankedOverAllImagesAndImagesByTheirBest() {
        // When
        var ranking = RegionRanking.of(IMAGES, SCORES, Set.of(), 3);

        // Then
        assertThat(ranking.rows())
                .isEqualTo(new Ranking(List.of("b.png#2", "a.png#2", "a.png#3"), List.of(1.5, 0.9, 0.9)));
        assertThat(ranking.images()).isEqualTo(new Ranking(List.of("b.png", "a.png"), List.of(1.5, 0.9)));
        assertThat(ranking.best())
                .isEqualTo(new Ranking(List.of("b.png", "a.png", "d.png", "c.png"), List.of(1.5, 0.9, 0.8, 0.2)));
    }

    @Test
    void anImageWhoseRegionsAreAllLabelledHasNoRank() {
        // Given
        var labelled = Set.of(new Region("b.png", 2), new Region("c.png", 1), new Region("c.png", 2));

        // When
        var ranking = RegionRanking.of(IMAGES, SCORES, labelled, 2);

        // Then
        assertThat(ranking.rows().names()).containsExactly("a.png#2", "a.png#3");
        assertThat(ranking.images().names()).containsExactly("a.png");
        assertThat(ranking.best().names()).containsExactly("a.png", "b.png", "d.png");
    }

    @Test
    void withoutARegionNothingIsPicked() {
        var ranking = RegionRanking.of(List.of(), List.of(), Set.of(), 5);

        assertThat(ranking.images().isEmpty()).isTrue();
        assertThat(ranking.rows().names()).isEmpty();
    }

    @Test
    void itHoldsAsLongAsEveryPickIsThereAndUnlabelled() {
        var ranking = RegionRanking.of(IMAGES, SCORES, Set.of(), 3);

        assertThat(ranking.holdsFor(Set.of("a.png", "b.png"), Set.of(new Region("b.png", 1))))
                .isTrue();
        assertThat(ranking.holdsFor(Set.of("a.png"), Set.of())).isFalse();
        assertThat(ranking.holdsFor(Set.of("a.png", "b.png"), Set.of(new Region("a.png", 3))))
                .isFalse();
    }
}
