package quarry.activelearning.segmentation;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashSet;
import java.util.SplittableRandom;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class WindowTest {

    @Test
    void theOutsideMirrorsTheInsideWithoutItsEdge() {
        var values = new int[] {1, 2, 3, 4};

        assertThat(IntStream.range(-2, 7).map(place -> values[Window.reflected(place, 4)]))
                .containsExactly(3, 2, 1, 2, 3, 4, 3, 2, 1);
    }

    @Test
    void aFarOutsideMirrorsAgainAndAgain() {
        assertThat(IntStream.range(-5, 6).map(place -> Window.reflected(place, 2)))
                .containsExactly(1, 0, 1, 0, 1, 0, 1, 0, 1, 0, 1);
        assertThat(IntStream.range(-3, 4).map(place -> Window.reflected(place, 1)))
                .containsOnly(0);
    }

    @Test
    void randomWindowsAreAllPlacesAndBothSides() {
        var random = new SplittableRandom(1);
        var seen = new HashSet<Window>();
        for (int i = 0; i < 2000; i++) {
            seen.add(Window.random(new Size(7, 10), new Size(4, 8), random));
        }

        assertThat(seen).hasSize(4 * 3 * 2);
        assertThat(seen).allSatisfy(window -> {
            assertThat(window.height()).isEqualTo(4);
            assertThat(window.width()).isEqualTo(8);
            assertThat(window.row(3)).isBetween(3, 6);
            assertThat(Math.max(window.column(0), window.column(7))).isBetween(7, 9);
        });
    }

    @Test
    void aSmallerImageIsInTheMiddle() {
        var window = Window.random(new Size(4, 3), new Size(8, 8), new SplittableRandom(1));

        assertThat(window.top()).isEqualTo(-2);
        assertThat(window.left()).isEqualTo(-2);
    }

    @Test
    void aMirroredWindowRunsFromRightToLeft() {
        var window = new Window(1, 2, 3, 4, true);

        assertThat(IntStream.range(0, 4).map(window::column)).containsExactly(5, 4, 3, 2);
        assertThat(window.row(0)).isEqualTo(1);
    }
}
