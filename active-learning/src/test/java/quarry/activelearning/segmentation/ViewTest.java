package quarry.activelearning.segmentation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import ai.djl.ndarray.NDManager;
import ai.djl.ndarray.types.Shape;
import java.util.List;
import org.junit.jupiter.api.Test;
import quarry.activelearning.image.ImageDecoder;
import quarry.activelearning.image.RgbImage;
import quarry.activelearning.image.UnreadableImageException;

class ViewTest {

    @Test
    void valuesAreNormalisedAsDocumented() {
        var means = new double[] {0.29010095, 0.32808145, 0.28696394};
        var deviations = new double[] {0.18295405, 0.18656561, 0.18447509};
        for (int channel = 0; channel < 3; channel++) {
            for (int value : new int[] {0, 128, 255}) {
                double expected = (value / 255.0 - means[channel]) / deviations[channel];
                assertThat((double) View.normalised(channel, value)).isEqualTo(expected, within(1e-6));
            }
        }
    }

    @Test
    void aBatchIsOnePlaneAColour() throws UnreadableImageException {
        var image = image(16, 8);
        try (var manager = NDManager.newBaseManager()) {
            var batch = View.batch(manager, List.of(View.whole(image), new View(image, new Window(0, 0, 8, 16, true))));

            assertThat(batch.getShape()).isEqualTo(new Shape(2, 3, 8, 16));
            assertThat(batch.getFloat(0, 0, 3, 5)).isEqualTo(View.normalised(0, 3));
            assertThat(batch.getFloat(0, 1, 3, 5)).isEqualTo(View.normalised(1, 5));
            assertThat(batch.getFloat(0, 2, 3, 5)).isEqualTo(View.normalised(2, 7));
            assertThat(batch.getFloat(1, 1, 3, 5)).isEqualTo(View.normalised(1, 10));
        }
    }

    @Test
    void sidesGrowToMultiplesOfEightByTheMirrorImage() throws UnreadableImageException {
        try (var manager = NDManager.newBaseManager()) {
            var batch = View.batch(manager, List.of(View.whole(image(11, 5)), View.whole(image(3, 2))));

            assertThat(batch.getShape()).isEqualTo(new Shape(2, 3, 8, 16));
            // below row 4 comes row 3 again, right of column 10 column 9
            assertThat(batch.getFloat(0, 0, 5, 0)).isEqualTo(View.normalised(0, 3));
            assertThat(batch.getFloat(0, 1, 0, 11)).isEqualTo(View.normalised(1, 9));
            assertThat(batch.getFloat(1, 1, 0, 4)).isEqualTo(View.normalised(1, 0));
        }
    }

    /** Red is the row, green the column, blue 7. */
    private static RgbImage image(int width, int height) throws UnreadableImageException {
        return ImageDecoder.decode(Pngs.colours(width, height, (y, x) -> y << 16 | x << 8 | 7));
    }
}
