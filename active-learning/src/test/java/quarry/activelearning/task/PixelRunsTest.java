package quarry.activelearning.task;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;

class PixelRunsTest {

    private static final int[][] PICTURE = {{0, 1, 1}, {0, 2, -1}};

    @Test
    void runsGoDownTheColumnsAndBeginOutside() {
        var runs = PixelRuns.byClass(3, 2, (y, x) -> PICTURE[y][x]);

        assertThat(runs.keySet()).containsExactly(0, 1, 2);
        assertThat(runs.get(0).lengths()).containsExactly(0, 2, 4);
        assertThat(runs.get(1).lengths()).containsExactly(2, 1, 1, 1, 1);
        assertThat(runs.get(2).lengths()).containsExactly(3, 1, 2);
    }

    @Test
    void thePixelsOfAllClassesAreThoseOfThePicture() {
        // Given
        var random = new SplittableRandom(4);
        var picture = new int[7][11];
        for (var row : picture) {
            for (int x = 0; x < row.length; x++) {
                row[x] = random.nextInt(-1, 3);
            }
        }

        // When
        var runs = PixelRuns.byClass(11, 7, (y, x) -> picture[y][x]);

        // Then
        var again = new int[7][11];
        for (var row : again) {
            Arrays.fill(row, -1);
        }
        int pixels = 0;
        for (var entry : runs.entrySet()) {
            entry.getValue().forEach((y, x) -> again[y][x] = entry.getKey());
            pixels += entry.getValue().count();
        }
        assertThat(again).isDeepEqualTo(picture);
        assertThat(pixels).isLessThan(77);
    }

    @Test
    void pixelsAreVisitedColumnByColumn() {
        var visited = new ArrayList<String>();

        PixelRuns.of(3, 2, new int[] {1, 3, 2}).forEach((y, x) -> visited.add(y + "," + x));

        assertThat(visited).containsExactly("1,0", "0,1", "1,1");
    }

    @Test
    void lengthsThatDoNotMakeUpTheImageAreRefused() {
        assertThatThrownBy(() -> PixelRuns.of(3, 2, new int[] {1, 4}))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("runs of 5 pixels for 3 x 2");
        assertThatThrownBy(() -> PixelRuns.of(3, 2, new int[] {7, -1}))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("a run of -1 pixels");
    }
}
