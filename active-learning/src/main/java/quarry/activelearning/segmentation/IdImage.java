package quarry.activelearning.segmentation;

import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import javax.imageio.ImageIO;
import javax.imageio.ImageReader;
import javax.imageio.stream.MemoryCacheImageInputStream;
import quarry.activelearning.image.ImageDecoder;
import quarry.activelearning.image.UnreadableImageException;

/**
 * A PNG whose samples are numbers of things and not shades: grey of up to 16 bits, or a palette of which the index counts
 * and the colour does not.
 */
public final class IdImage {

    private final int width;
    private final int height;
    private final int[] ids;

    private IdImage(int width, int height, int[] ids) {
        this.width = width;
        this.height = height;
        this.ids = ids;
    }

    /**
     * Reads the samples as they are stored.
     *
     * @throws UnreadableImageException if the bytes are no PNG, a broken or too large one, or one with several samples a
     *     pixel
     */
    public static IdImage read(byte[] png) throws UnreadableImageException {
        // a memory stream, since ImageIO.createImageInputStream would cache in a file
        try (var stream = new MemoryCacheImageInputStream(new ByteArrayInputStream(png))) {
            var reader = ImageIO.getImageReadersByFormatName("png").next();
            try {
                reader.setInput(stream, true, true);
                return of(read(reader));
            } finally {
                reader.dispose();
            }
        } catch (IOException | RuntimeException e) {
            // the JDK's reader answers broken files with half a dozen kinds of unchecked exceptions
            var reason = e.getMessage() == null ? e.getClass().getSimpleName() : e.getMessage();
            throw new UnreadableImageException("cannot be decoded as a PNG: " + reason, e);
        }
    }

    private static BufferedImage read(ImageReader reader) throws IOException, UnreadableImageException {
        long pixels = (long) reader.getWidth(0) * reader.getHeight(0);
        if (pixels > ImageDecoder.MOST_PIXELS) {
            throw new UnreadableImageException("too large: " + reader.getWidth(0) + " x " + reader.getHeight(0)
                    + " pixels, at most " + ImageDecoder.MOST_PIXELS + " in all");
        }
        return reader.read(0);
    }

    private static IdImage of(BufferedImage image) throws UnreadableImageException {
        var raster = image.getRaster();
        if (raster.getNumBands() != 1) {
            throw new UnreadableImageException(
                    "has " + raster.getNumBands() + " samples a pixel; ids are one: grey or a palette");
        }
        int width = image.getWidth();
        int height = image.getHeight();
        return new IdImage(width, height, raster.getSamples(0, 0, width, height, 0, new int[width * height]));
    }

    public int width() {
        return width;
    }

    public int height() {
        return height;
    }

    /** The number at a place, 0..65535. */
    public int at(int y, int x) {
        return ids[y * width + x];
    }
}
