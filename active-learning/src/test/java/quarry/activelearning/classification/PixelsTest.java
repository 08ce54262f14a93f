package quarry.activelearning.classification;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import ai.djl.ndarray.NDManager;
import ai.djl.ndarray.types.Shape;
import java.awt.image.BufferedImage;
import java.util.HashSet;
import java.util.List;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;
import quarry.activelearning.image.ImageDecoder;
import quarry.activelearning.image.RgbImage;
import quarry.activelearning.image.UnreadableImageException;
import quarry.activelearning.training.Pictures;

class PixelsTest {

    @Test
    void valuesAreNormalisedAsDocumented() {
        var expected = new double[][] {
            {-2.429066, -2.418255, -2.221393}, {0.052204, 0.099101, 0.275924}, {2.514088, 2.596790, 2.753731}
        };
        var values = new int[] {0, 128, 255};
        for (int i = 0; i < values.length; i++) {
            for (int channel = 0; channel < 3; channel++) {
                assertThat((double) Pixels.normalised(channel, values[i]))
                        .isEqualTo(expected[i][channel], within(1e-6));
            }
        }
    }

    @Test
    void aBatchIsOnePlaneAColour() throws UnreadableImageException {
        var pixels = Pixels.of(picture());
        try (var manager = NDManager.newBaseManager()) {
            var batch = Pixels.batch(manager, List.of(pixels, pixels), List.of(Window.WHOLE, Window.WHOLE));

            assertThat(batch.getShape()).isEqualTo(new Shape(2, 3, 32, 32));
            assertThat(batch.getFloat(1, 0, 3, 5)).isEqualTo(Pixels.normalised(0, 200));
            assertThat(batch.getFloat(1, 2, 3, 5)).isEqualTo(Pixels.normalised(2, 0));
            assertThat(batch.getFloat(0, 0, 5, 3)).isEqualTo(Pixels.normalised(0, 0));
        }
    }

    @Test
    void aWindowShiftsMirrorsAndPadsWithZero() throws UnreadableImageException {
        var image = picture();

        assertThat(new Window(0, 0, false).at(image, 0, 3, 5)).isEqualTo(200);
        assertThat(new Window(2, -1, false).at(image, 0, 4, 3)).isEqualTo(200);
        assertThat(new Window(0, 0, true).at(image, 0, 3, 26)).isEqualTo(200);
        assertThat(new Window(4, 0, false).at(image, 0, 3, 28)).isZero();
        assertThat(new Window(-4, -4, false).at(image, 0, 0, 0)).isZero();
    }

    @Test
    void randomWindowsAreAllShiftsAndBothSides() {
        var random = new SplittableRandom(1);
        var seen = new HashSet<Window>();
        for (int i = 0; i < 5000; i++) {
            seen.add(Window.random(random));
        }

        assertThat(seen).hasSize(9 * 9 * 2);
    }

    /** Black, but for a red pixel in row 3 and column 5. */
    private static RgbImage picture() throws UnreadableImageException {
        var image = new BufferedImage(32, 32, BufferedImage.TYPE_INT_RGB);
        image.setRGB(5, 3, 200 << 16);
        return ImageDecoder.decode(Pictures.file(image, "png"));
    }
}
