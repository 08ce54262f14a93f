package quarry.ingest.image;

import java.io.ByteArrayInputStream;
import java.io.EOFException;
import java.io.IOException;
import java.util.Locale;
import java.util.Set;
import javax.imageio.ImageIO;
import javax.imageio.ImageReadParam;
import javax.imageio.ImageReader;
import javax.imageio.stream.ImageInputStream;
import javax.imageio.stream.MemoryCacheImageInputStream;

/**
 * Finds out whether bytes are a whole image. The size is taken from the header, and checked before a pixel is decoded;
 * then every pixel is decoded, since only that shows a truncated file, but few are kept.
 */
final class ImageDecoder {

    private static final Set<String> FORMATS = Set.of("png", "jpeg", "bmp", "gif");
    private static final int KEPT_PIXELS_PER_SIDE = 16;

    private final long maxPixels;

    ImageDecoder(long maxPixels) {
        this.maxPixels = maxPixels;
    }

    /**
     * Decodes an image of the formats PNG, JPEG, BMP and GIF.
     *
     * @throws NotAnImageException if it is none of them, has too many pixels, or does not decode to its end
     */
    ImageFacts decode(byte[] bytes) throws NotAnImageException {
        try (var input = new MemoryCacheImageInputStream(new ByteArrayInputStream(bytes))) {
            var reader = reader(input);
            try {
                return decode(reader, input, bytes);
            } finally {
                reader.dispose();
            }
        } catch (IOException | RuntimeException broken) {
            throw new NotAnImageException("the image does not decode: " + reason(broken), broken);
        }
    }

    private ImageFacts decode(ImageReader reader, ImageInputStream input, byte[] bytes)
            throws IOException, NotAnImageException {
        var format = reader.getFormatName().toLowerCase(Locale.ROOT);
        var warnings = new TruncationListener();
        reader.addIIOReadWarningListener(warnings);
        reader.setInput(input, true, true);
        int width = reader.getWidth(0);
        int height = reader.getHeight(0);
        if ((long) width * height > maxPixels) {
            throw new NotAnImageException(
                    "the image has " + width + " x " + height + " pixels, more than the allowed " + maxPixels);
        }
        if (!isWhole(format, bytes)) {
            throw new NotAnImageException("the image is truncated");
        }
        reader.read(0, keepingFew(reader, format, width, height));
        if (warnings.truncated()) {
            throw new NotAnImageException("the image is truncated");
        }
        return new ImageFacts(format, width, height);
    }

    private static boolean isWhole(String format, byte[] bytes) {
        return switch (format) {
            case "png" -> PngChunks.reachTheEnd(bytes);
            case "gif" -> GifBlocks.reachTheEnd(bytes);
            default -> true; // decoding these shows it
        };
    }

    private static ImageReader reader(ImageInputStream input) throws NotAnImageException {
        var readers = ImageIO.getImageReaders(input);
        while (readers.hasNext()) {
            var reader = readers.next();
            if (isAccepted(reader)) {
                return reader;
            }
            reader.dispose();
        }
        throw new NotAnImageException("not an image; accepted are PNG, JPEG, BMP and GIF");
    }

    private static boolean isAccepted(ImageReader reader) {
        try {
            return FORMATS.contains(reader.getFormatName().toLowerCase(Locale.ROOT));
        } catch (IOException unnamed) {
            return false;
        }
    }

    /** The reader of BMP skips what it does not keep, and so misses the end of a truncated file: keep all of that. */
    private static ImageReadParam keepingFew(ImageReader reader, String format, int width, int height) {
        var parameters = reader.getDefaultReadParam();
        if (!format.equals("bmp")) {
            parameters.setSourceSubsampling(
                    Math.max(1, width / KEPT_PIXELS_PER_SIDE), Math.max(1, height / KEPT_PIXELS_PER_SIDE), 0, 0);
        }
        return parameters;
    }

    private static String reason(Exception broken) {
        Throwable cause = broken;
        while (cause.getCause() != null) {
            cause = cause.getCause();
        }
        if (cause instanceof EOFException) {
            return "it is truncated";
        }
        return cause.getMessage() == null ? cause.getClass().getSimpleName() : cause.getMessage();
    }
}
