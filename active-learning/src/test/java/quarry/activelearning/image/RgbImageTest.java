package quarry.activelearning.image;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class RgbImageTest {

    @Test
    void theSameSizeIsTheSameImage() {
        var image = image(2, 1, 10, 20);

        assertThat(image.resized(2, 1)).isSameAs(image);
    }

    @Test
    void shrinkingAveragesAllThatIsCovered() {
        assertThat(row(image(4, 1, 0, 0, 100, 100).resized(1, 1))).containsExactly(50);
        assertThat(row(image(4, 1, 255, 255, 255, 255).resized(2, 1))).containsExactly(255, 255);
        // the triangle gives 5, 7, 7, 5 of 24
        assertThat(row(image(4, 1, 240, 0, 0, 240).resized(1, 1))).containsExactly(100);
    }

    @Test
    void enlargingInterpolatesBetweenPixelCentres() {
        assertThat(row(image(2, 1, 0, 100).resized(4, 1))).containsExactly(0, 25, 75, 100);
    }

    @Test
    void aConstantImageStaysConstantInAnySize() {
        for (int size : new int[] {1, 3, 7, 28, 100}) {
            var image = image(5, 1, 77, 77, 77, 77, 77).resized(size, size);
            assertThat(row(image)).containsOnly(77).hasSize(size);
        }
    }

    @Test
    void bothSidesAreScaled() {
        var image = image(2, 2, 0, 100, 100, 200).resized(1, 1);

        assertThat(row(image)).containsExactly(100);
    }

    /** An image whose three planes all have these values. */
    private static RgbImage image(int width, int height, int... values) {
        var planes = new byte[RgbImage.CHANNELS * values.length];
        for (int i = 0; i < planes.length; i++) {
            planes[i] = (byte) values[i % values.length];
        }
        return new RgbImage(width, height, planes);
    }

    private static int[] row(RgbImage image) {
        var values = new int[image.width()];
        for (int x = 0; x < values.length; x++) {
            values[x] = image.at(1, 0, x);
        }
        return values;
    }
}
