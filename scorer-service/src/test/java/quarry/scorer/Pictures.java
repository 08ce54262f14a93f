package quarry.scorer;

import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.SplittableRandom;
import javax.imageio.ImageIO;

/** Small noisy pictures of two classes: red ones and blue ones. */
final class Pictures {

    private static final int SIDE = 32;

    private Pictures() {}

    /** A PNG; the same number gives the same bytes. */
    static byte[] png(String label, int number) {
        var random = new SplittableRandom(number);
        var image = new BufferedImage(SIDE, SIDE, BufferedImage.TYPE_INT_RGB);
        for (int y = 0; y < SIDE; y++) {
            for (int x = 0; x < SIDE; x++) {
                var strong = 128 + random.nextInt(128);
                var weak = random.nextInt(128);
                var red = label.equals("red");
                image.setRGB(x, y, (red ? strong : weak) << 16 | random.nextInt(256) << 8 | (red ? weak : strong));
            }
        }
        var out = new ByteArrayOutputStream();
        try {
            ImageIO.write(image, "png", out);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return out.toByteArray();
    }
}
