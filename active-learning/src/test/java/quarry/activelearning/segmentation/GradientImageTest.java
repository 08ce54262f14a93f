package quarry.activelearning.segmentation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.assertj.core.data.Offset;
import org.junit.jupiter.api.Test;
import quarry.activelearning.image.UnreadableImageException;

class GradientImageTest {

    private static final Offset<Double> CLOSE = within(1e-12);

    @Test
    void aSlopeHasItsSteepnessByTheRootOfTwoAndNoneBeyondTheEdge() {
        var slope = GradientImage.sobel(4, 3, new double[] {0, 1, 2, 3, 0, 1, 2, 3, 0, 1, 2, 3});

        assertThat(slope.at(5)).isEqualTo(2 / Math.sqrt(2), CLOSE);
        assertThat(slope.at(4)).isEqualTo(1 / Math.sqrt(2), CLOSE);
        assertThat(slope.at(3)).isEqualTo(1 / Math.sqrt(2), CLOSE);
    }

    @Test
    void aConstantImageHasNoGradient() throws UnreadableImageException {
        var gradient = GradientImage.of(Patterns.image(5, 4, (y, x) -> 0x507090));

        for (int pixel = 0; pixel < 20; pixel++) {
            assertThat(gradient.at(pixel)).isZero();
        }
    }

    /** Numbers of scikit-image 0.19.3 for the same picture. */
    @Test
    void aPictureHasTheGradientThatOthersCompute() throws UnreadableImageException {
        var gradient = GradientImage.of(Patterns.blocks(40, 24));

        assertThat(gradient.at(0)).isEqualTo(0.019302628694202052, CLOSE);
        assertThat(gradient.at(3 * 40 + 4)).isEqualTo(0.37087940771834604, CLOSE);
        assertThat(gradient.at(10 * 40 + 20)).isEqualTo(0.24143785361462847, CLOSE);
        assertThat(gradient.at(23 * 40 + 39)).isEqualTo(0.11632417827123596, CLOSE);
    }
}
