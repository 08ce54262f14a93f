package quarry.activelearning.segmentation;

import java.awt.image.BufferedImage;
import java.awt.image.IndexColorModel;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.function.IntBinaryOperator;
import quarry.activelearning.dataset.Png;

/** Small PNG files. */
final class Pngs {

    private Pngs() {}

    static byte[] grey(int width, int height, IntBinaryOperator valueAt) {
        return file(new BufferedImage(width, height, BufferedImage.TYPE_BYTE_GRAY), valueAt);
    }

    static byte[] deepGrey(int width, int height, IntBinaryOperator valueAt) {
        return file(new BufferedImage(width, height, BufferedImage.TYPE_USHORT_GRAY), valueAt);
    }

    /** A palette that shows all values alike. */
    static byte[] palette(int width, int height, IntBinaryOperator valueAt) {
        var black = new byte[256];
        var colours = new IndexColorModel(8, 256, black, black, black);
        return file(new BufferedImage(width, height, BufferedImage.TYPE_BYTE_INDEXED, colours), valueAt);
    }

    static byte[] blackAndWhite(int width, int height, IntBinaryOperator valueAt) {
        return file(new BufferedImage(width, height, BufferedImage.TYPE_BYTE_BINARY), valueAt);
    }

    static byte[] colours(int width, int height, IntBinaryOperator colourAt) {
        var image = new BufferedImage(width, height, BufferedImage.TYPE_INT_RGB);
        for (int y = 0; y < height; y++) {
            for (int x = 0; x < width; x++) {
                image.setRGB(x, y, colourAt.applyAsInt(y, x));
            }
        }
        return bytes(image);
    }

    private static byte[] file(BufferedImage image, IntBinaryOperator valueAt) {
        for (int y = 0; y < image.getHeight(); y++) {
            for (int x = 0; x < image.getWidth(); x++) {
                image.getRaster().setSample(x, y, 0, valueAt.applyAsInt(y, x));
            }
        }
        return bytes(image);
    }

    private static byte[] bytes(BufferedImage image) {
        try {
            return Png.of(image);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
