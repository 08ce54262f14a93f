package quarry.activelearning.detection;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class NetworkBoxesTest {

    @Test
    void aBoxGoesFromTheFirstPixelToTheLast() {
        // Given xmin 51, ymin 11, xmax 101, ymax 81 on an image of 200 x 100
        var pixels = new Box(50, 10, 101, 81);

        assertThat(NetworkBoxes.of(pixels, 200, 100)).isEqualTo(new Box(0.25, 0.1, 0.5, 0.8));
        assertThat(NetworkBoxes.pixels(new Box(0.25, 0.1, 0.5, 0.8), 200, 100)).isEqualTo(pixels);
    }

    @Test
    void aBoxOfOnePixelHasASize() {
        assertThat(NetworkBoxes.of(new Box(50, 10, 51, 10.5), 200, 100)).isEqualTo(new Box(0.25, 0.1, 0.255, 0.11));
    }
}
