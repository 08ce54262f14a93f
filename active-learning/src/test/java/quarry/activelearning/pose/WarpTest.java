package quarry.activelearning.pose;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.awt.image.BufferedImage;
import org.assertj.core.data.Offset;
import org.junit.jupiter.api.Test;
import quarry.activelearning.image.ImageDecoder;
import quarry.activelearning.image.RgbImage;
import quarry.activelearning.image.UnreadableImageException;
import quarry.activelearning.training.Pictures;

class WarpTest {

    private static final Offset<Double> CLOSE = within(1e-9);
    private static final Affine SAME = new Affine(1, 0, 0, 0, 1, 0);
    private static final int WIDTH = 5;
    private static final int HEIGHT = 4;

    private final RgbImage image = ramp();

    @Test
    void coloursBetweenPixelsAreInterpolated() {
        var warp = new Warp(image, SAME);

        assertThat(warp.at(0, 2, 1)).isEqualTo(value(2, 1), CLOSE);
        assertThat(warp.at(0, 2.25, 1)).isEqualTo(0.75 * value(2, 1) + 0.25 * value(3, 1), CLOSE);
        assertThat(warp.at(0, 2, 1.5)).isEqualTo((value(2, 1) + value(2, 2)) / 2.0, CLOSE);
        assertThat(warp.at(2, 2, 1)).isEqualTo(50);
    }

    @Test
    void outsideIsBlackAndTheEdgeFadesToIt() {
        var warp = new Warp(image, SAME);

        assertThat(warp.at(0, -1, 0)).isZero();
        assertThat(warp.at(0, 2, HEIGHT)).isZero();
        assertThat(warp.at(0, 4.25, 1)).isEqualTo(0.75 * value(4, 1), CLOSE);
        assertThat(warp.at(0, 1, -0.5)).isEqualTo(0.5 * value(1, 0), CLOSE);
    }

    @Test
    void aViewIsNormalisedPlaneByPlane() {
        // twice as large, moved by one column
        var toInput = new Affine(2, 0, 1, 0, 2, 0);
        var numbers = new float[7 + 3 * 6 * 8];

        new Warp(image, toInput).write(numbers, 7, 6, 8);

        assertThat(numbers[7 + 2 * 6 + 3]).isEqualTo(Warp.normalised(0, value(1, 1)));
        assertThat(numbers[7 + 2 * 6 + 4]).isEqualTo(Warp.normalised(0, (value(1, 1) + value(2, 1)) / 2.0));
        assertThat(numbers[7 + 2 * 48 + 2 * 6 + 3]).isEqualTo(Warp.normalised(2, 50));
    }

    @Test
    void theStatisticsAreThoseOfImageNet() {
        assertThat(Warp.normalised(0, 0)).isEqualTo(-2.117904f, within(1e-6f));
        assertThat(Warp.normalised(1, 255)).isEqualTo(2.428571f, within(1e-6f));
        assertThat(Warp.normalised(2, 127.5)).isEqualTo(0.417778f, within(1e-6f));
    }

    private static int value(int x, int y) {
        return 10 * x + 40 * y;
    }

    private static RgbImage ramp() {
        var image = new BufferedImage(WIDTH, HEIGHT, BufferedImage.TYPE_INT_RGB);
        for (int y = 0; y < HEIGHT; y++) {
            for (int x = 0; x < WIDTH; x++) {
                image.setRGB(x, y, value(x, y) << 16 | 50);
            }
        }
        try {
            return ImageDecoder.decode(Pictures.file(image, "png"));
        } catch (UnreadableImageException e) {
            throw new IllegalStateException(e);
        }
    }
}
