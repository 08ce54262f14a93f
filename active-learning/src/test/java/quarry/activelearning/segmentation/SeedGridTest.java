package quarry.activelearning.segmentation;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class SeedGridTest {

    @Test
    void anImageOfCityscapesHasSevenTimesFourteen() {
        var expected = IntStream.range(0, 7)
                .flatMap(i -> IntStream.range(0, 14).map(k -> (72 + 145 * i) * 2048 + 72 + 145 * k))
                .toArray();

        assertThat(SeedGrid.of(2048, 1024)).hasSize(98).isEqualTo(expected);
    }

    /** Counts and last places of scikit-image 0.19.3. */
    @Test
    void otherSizesHaveAboutAHundred() {
        assertThat(SeedGrid.of(128, 64)).hasSize(98).endsWith(58 * 128 + 121);
        assertThat(SeedGrid.of(512, 256)).hasSize(98).endsWith(234 * 512 + 486);
        assertThat(SeedGrid.of(100, 60)).hasSize(104).endsWith(59 * 100 + 99);
        assertThat(SeedGrid.of(97, 97)).hasSize(100).endsWith(94 * 97 + 94);
        assertThat(SeedGrid.of(200, 33)).hasSize(100).endsWith(28 * 200 + 196);
        assertThat(SeedGrid.of(896, 896)).hasSize(100).endsWith(854 * 896 + 854);
        assertThat(SeedGrid.of(800, 600)).hasSize(108).endsWith(586 * 800 + 793);
    }

    @Test
    void aNarrowImageHasOneLine() {
        assertThat(SeedGrid.of(600, 2))
                .hasSize(100)
                .startsWith(600 + 3, 600 + 9)
                .endsWith(600 + 597);
        assertThat(SeedGrid.of(2, 600)).hasSize(100).startsWith(3 * 2 + 1).endsWith(597 * 2 + 1);
    }

    @Test
    void inASmallImageEveryPixelIsASeed() {
        assertThat(SeedGrid.of(9, 9)).isEqualTo(IntStream.range(0, 81).toArray());
        assertThat(SeedGrid.of(50, 1)).hasSize(50);
        assertThat(Arrays.stream(SeedGrid.of(1, 1))).containsExactly(0);
    }
}
