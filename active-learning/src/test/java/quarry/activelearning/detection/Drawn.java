package quarry.activelearning.detection;

import java.awt.image.BufferedImage;
import java.io.IOException;
import java.io.UncheckedIOException;
import quarry.activelearning.dataset.Png;

/** Image files for tests. */
final class Drawn {

    private Drawn() {}

    /** A PNG of these colours, 0xRRGGBB, row by row. */
    static byte[] png(int width, int height, int... colours) {
        var image = new BufferedImage(width, height, BufferedImage.TYPE_INT_RGB);
        image.setRGB(0, 0, width, height, colours, 0, width);
        try {
            return Png.of(image);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
