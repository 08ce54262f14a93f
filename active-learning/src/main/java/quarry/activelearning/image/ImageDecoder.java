package quarry.activelearning.image;

import java.awt.image.BufferedImage;
import java.awt.image.IndexColorModel;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import javax.imageio.ImageIO;
import javax.imageio.ImageReader;
import javax.imageio.stream.MemoryCacheImageInputStream;

/** Decodes PNG, JPEG and what else Java reads. Safe for threads, and touches no disk. */
public final class ImageDecoder {

    /** Images of more pixels are refused before they are decoded. */
    public static final long MOST_PIXELS = 100_000_000;

    private ImageDecoder() {}

    /**
     * The first image of a file; transparency is dropped.
     *
     * @throws UnreadableImageException if the bytes are no image, a broken one, or a too large one
     */
    public static RgbImage decode(byte[] file) throws UnreadableImageException {
        // a memory stream, since ImageIO.createImageInputStream would cache in a file
        try (var stream = new MemoryCacheImageInputStream(new ByteArrayInputStream(file))) {
            var readers = ImageIO.getImageReaders(stream);
            if (!readers.hasNext()) {
                throw new UnreadableImageException("not an image of a known format");
            }
            var reader = readers.next();
            try {
                reader.setInput(stream, true, true);
                return rgb(read(reader));
            } finally {
                reader.dispose();
            }
        } catch (IOException | RuntimeException e) {
            // the JDK's readers answer broken files with half a dozen kinds of unchecked exceptions
            var reason = e.getMessage() == null ? e.getClass().getSimpleName() : e.getMessage();
            throw new UnreadableImageException("cannot be decoded: " + reason, e);
        }
    }

    private static BufferedImage read(ImageReader reader) throws IOException, UnreadableImageException {
        long pixels = (long) reader.getWidth(0) * reader.getHeight(0);
        if (pixels > MOST_PIXELS) {
            throw new UnreadableImageException("too large: " + reader.getWidth(0) + " x " + reader.getHeight(0)
                    + " pixels, at most " + MOST_PIXELS + " in all");
        }
        return reader.read(0);
    }

    private static RgbImage rgb(BufferedImage image) {
        int width = image.getWidth();
        int height = image.getHeight();
        var planes = new byte[RgbImage.CHANNELS * width * height];
        if (isGrey(image)) {
            fillGrey(image, planes);
        } else {
            fillColours(image, planes);
        }
        return new RgbImage(width, height, planes);
    }

    private static boolean isGrey(BufferedImage image) {
        return image.getRaster().getNumBands() <= 2 && !(image.getColorModel() instanceof IndexColorModel);
    }

    /** Reads the raster: getRGB takes grey for linear light and would turn 128 into 188. */
    private static void fillGrey(BufferedImage image, byte[] planes) {
        int size = image.getWidth() * image.getHeight();
        int surplusBits = Math.max(0, image.getSampleModel().getSampleSize(0) - 8);
        var row = new int[image.getWidth()];
        for (int y = 0; y < image.getHeight(); y++) {
            image.getRaster().getSamples(0, y, image.getWidth(), 1, 0, row);
            for (int x = 0; x < row.length; x++) {
                for (int channel = 0; channel < RgbImage.CHANNELS; channel++) {
                    planes[channel * size + y * row.length + x] = (byte) (row[x] >> surplusBits);
                }
            }
        }
    }

    private static void fillColours(BufferedImage image, byte[] planes) {
        int size = image.getWidth() * image.getHeight();
        var row = new int[image.getWidth()];
        for (int y = 0; y < image.getHeight(); y++) {
            image.getRGB(0, y, image.getWidth(), 1, row, 0, row.length);
            for (int x = 0; x < row.length; x++) {
                planes[y * row.length + x] = (byte) (row[x] >> 16);
                planes[size + y * row.length + x] = (byte) (row[x] >> 8);
                planes[2 * size + y * row.length + x] = (byte) row[x];
            }
        }
    }
}
