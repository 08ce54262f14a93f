package quarry.activelearning.segmentation;

import java.awt.image.BufferedImage;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.util.Arrays;
import java.util.function.IntBinaryOperator;
import quarry.activelearning.dataset.Png;

/** The class of each pixel of an image, by its index, or {@link #IGNORED}. */
public final class Mask {

    /** The value of a pixel that nothing is learned from and that counts in no figure. */
    public static final int IGNORED = 255;

    private final int width;
    private final int height;
    private final byte[] classes;

    /** A mask of these values in row order, which are not copied. */
    Mask(int width, int height, byte[] classes) {
        if (classes.length != width * height) {
            throw new IllegalArgumentException(classes.length + " values for " + width + " x " + height + " pixels");
        }
        this.width = width;
        this.height = height;
        this.classes = classes;
    }

    /** A mask whose values, 0..255, are asked for by row and column. */
    public static Mask of(int width, int height, IntBinaryOperator classAt) {
        var classes = new byte[width * height];
        for (int y = 0; y < height; y++) {
            for (int x = 0; x < width; x++) {
                classes[y * width + x] = (byte) classAt.applyAsInt(y, x);
            }
        }
        return new Mask(width, height, classes);
    }

    public int width() {
        return width;
    }

    public int height() {
        return height;
    }

    /** The value 0..255 at a place. */
    public int at(int y, int x) {
        return classes[y * width + x] & 0xff;
    }

    /** Appends the values in row order. */
    void copyTo(ByteBuffer values) {
        values.put(classes);
    }

    /** What of it lies in a window; ignored where the window is larger. */
    Mask through(Window window) {
        return of(window.width(), window.height(), (y, x) -> {
            int row = window.row(y);
            int column = window.column(x);
            return row >= 0 && row < height && column >= 0 && column < width ? at(row, column) : IGNORED;
        });
    }

    /** An 8-bit grey PNG with these values. */
    public byte[] png() {
        var image = new BufferedImage(width, height, BufferedImage.TYPE_BYTE_GRAY);
        image.getRaster().setDataElements(0, 0, width, height, classes);
        try {
            return Png.of(image);
        } catch (IOException e) {
            throw new UncheckedIOException("memory can be written to", e);
        }
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof Mask mask
                && width == mask.width
                && height == mask.height
                && Arrays.equals(classes, mask.classes);
    }

    @Override
    public int hashCode() {
        return Arrays.hashCode(classes);
    }

    @Override
    public String toString() {
        return "mask of " + width + " x " + height;
    }
}
