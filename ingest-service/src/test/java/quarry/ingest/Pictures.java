package quarry.ingest;

import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Arrays;
import java.util.Random;
import javax.imageio.ImageIO;

/** Picture files made for tests: noise, so that every byte of the file matters. */
public final class Pictures {

    private Pictures() {}

    /** A picture of 24 x 16 pixels; another seed gives other bytes. */
    public static byte[] picture(String format, long seed) {
        return picture(format, 24, 16, seed);
    }

    public static byte[] png(long seed) {
        return picture("png", seed);
    }

    public static byte[] picture(String format, int width, int height, long seed) {
        var random = new Random(seed);
        var image = new BufferedImage(width, height, BufferedImage.TYPE_INT_RGB);
        for (int y = 0; y < height; y++) {
            for (int x = 0; x < width; x++) {
                image.setRGB(x, y, random.nextInt());
            }
        }
        return write(image, format);
    }

    private static byte[] write(BufferedImage image, String format) {
        var file = new ByteArrayOutputStream();
        try {
            if (!ImageIO.write(image, format, file)) {
                throw new IllegalArgumentException("cannot write " + format);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return file.toByteArray();
    }

    /** A black picture: a small file however large it is. */
    public static byte[] black(int width, int height) {
        return write(new BufferedImage(width, height, BufferedImage.TYPE_BYTE_BINARY), "png");
    }

    /** The file without its last bytes. */
    public static byte[] cut(byte[] file, int bytes) {
        return Arrays.copyOf(file, file.length - bytes);
    }
}
