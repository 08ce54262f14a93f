package quarry.activelearning.exchange;

import java.util.Arrays;
import quarry.activelearning.task.PixelRuns;

/**
 * The stream of bits that Label Studio writes for a brush, as its converter reads it: how many values (32 bits), the bits of a
 * value less one (5), four sizes of run lengths less one (4 each), and then, until there are all values, a bit that says whether
 * one value is repeated, which size (2 bits), the length less one, and the value or values. They are red, green, blue and alpha of
 * each pixel along the rows; a pixel is inside if its alpha is not 0.
 */
final class BrushRuns {

    private static final int CHANNELS = 4;
    private static final int ALPHA = 3;

    private final byte[] bytes;
    private long place;

    private BrushRuns(byte[] bytes) {
        this.bytes = bytes;
    }

    /**
     * The pixels inside.
     *
     * @throws IllegalArgumentException if the bytes are no such stream for an image of that size
     */
    static PixelRuns read(byte[] bytes, ImageSize size) {
        var values = new BrushRuns(bytes).values((long) size.width() * size.height() * CHANNELS);
        return Masks.runs(size, (y, x) -> values[(y * size.width() + x) * CHANNELS + ALPHA] != 0);
    }

    private int[] values(long expected) {
        long count = bits(Integer.SIZE);
        if (count != expected || count > Integer.MAX_VALUE) {
            throw new IllegalArgumentException("rle has " + count + " values instead of " + expected);
        }
        int word = (int) bits(5) + 1;
        int[] sizes = new int[4];
        Arrays.setAll(sizes, i -> (int) bits(4) + 1);
        var values = new int[(int) count];
        int from = 0;
        while (from < values.length) {
            boolean repeated = bits(1) == 1;
            long end = from + 1 + bits(sizes[(int) bits(2)]);
            if (end > values.length) {
                throw new IllegalArgumentException("rle has more values than it says");
            }
            if (repeated) {
                Arrays.fill(values, from, (int) end, (int) bits(word));
            } else {
                for (int i = from; i < end; i++) {
                    values[i] = (int) bits(word);
                }
            }
            from = (int) end;
        }
        return values;
    }

    private long bits(int count) {
        if (place + count > bytes.length * (long) Byte.SIZE) {
            throw new IllegalArgumentException("rle is cut off");
        }
        long bits = 0;
        for (int i = 0; i < count; i++, place++) {
            int bit = (bytes[(int) (place / Byte.SIZE)] >> (Byte.SIZE - 1 - place % Byte.SIZE)) & 1;
            bits = (bits << 1) | bit;
        }
        return bits;
    }
}
