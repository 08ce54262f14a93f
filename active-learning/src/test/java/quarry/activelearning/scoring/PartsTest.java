package quarry.activelearning.scoring;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import quarry.activelearning.strategy.Matrix;

class PartsTest {

    private static final Parts<String> PARTS = Parts.of(List.of(List.of("a", "b"), List.of(), List.of("c")));

    @Test
    void anImageGetsTheMeanOfItsParts() {
        assertThat(PARTS.means(new double[] {1, 4, 7})).containsExactly(2.5, 0, 7);
    }

    @Test
    void anImageGetsWhatIsKnownOfItsParts() {
        assertThat(PARTS.ofImages(List.of(1, 2, 3))).containsExactly(List.of(1, 2), List.of(), List.of(3));
    }

    @Test
    void soDoItsVectors() {
        var means = PARTS.means(new Matrix(2, new float[] {1, 2, 3, 6, 5, 5}));

        assertThat(means.toArray()).containsExactly(2, 4, 0, 0, 5, 5);
    }

    @Test
    void asManyVectorsAsImagesAreNotTakenForOneEach() {
        var parts = Parts.of(List.of(List.of("a", "b"), List.<String>of()));

        assertThat(parts.means(new Matrix(1, new float[] {1, 3})).toArray()).containsExactly(2, 0);
    }
}
