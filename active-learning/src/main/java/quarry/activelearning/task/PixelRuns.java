package quarry.activelearning.task;

import java.util.Arrays;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.IntBinaryOperator;
import java.util.stream.IntStream;

/**
 * Some pixels of an image, as runs: how many pixels are outside, then how many inside, then outside again, and so on,
 * down the first column, then down the second. So COCO writes masks.
 */
public final class PixelRuns implements Geometry {

    /** What is done with a pixel. */
    @FunctionalInterface
    public interface Action {
        void at(int y, int x);
    }

    private final int width;
    private final int height;
    private final int[] lengths;

    private PixelRuns(int width, int height, int[] lengths) {
        this.width = width;
        this.height = height;
        this.lengths = lengths;
    }

    /**
     * From the lengths of the runs, the first of which is outside and may be 0.
     *
     * @throws IllegalArgumentException if one is negative or their sum is not the number of pixels
     */
    public static PixelRuns of(int width, int height, int[] lengths) {
        long sum = 0;
        for (int length : lengths) {
            if (length < 0) {
                throw new IllegalArgumentException("a run of " + length + " pixels");
            }
            sum += length;
        }
        if (width < 1 || height < 1 || sum != (long) width * height) {
            throw new IllegalArgumentException("runs of " + sum + " pixels for " + width + " x " + height);
        }
        return new PixelRuns(width, height, lengths.clone());
    }

    /**
     * The pixels of each class.
     *
     * @param classAt the class at a row and a column; a negative number for none
     * @return by class, ascending, those that occur
     */
    public static SortedMap<Integer, PixelRuns> byClass(int width, int height, IntBinaryOperator classAt) {
        var builders = new TreeMap<Integer, Builder>();
        int pixels = Math.multiplyExact(width, height);
        int start = 0;
        int current = classAt.applyAsInt(0, 0);
        for (int place = 1; place <= pixels; place++) {
            int next = place < pixels ? classAt.applyAsInt(place % height, place / height) : -1;
            if (next != current || place == pixels) {
                if (current >= 0) {
                    builders.computeIfAbsent(current, index -> new Builder()).add(start, place);
                }
                start = place;
                current = next;
            }
        }
        var runs = new TreeMap<Integer, PixelRuns>();
        builders.forEach((index, builder) -> runs.put(index, new PixelRuns(width, height, builder.lengths(pixels))));
        return runs;
    }

    /** Gathers the runs of one class. */
    private static final class Builder {

        private final IntStream.Builder lengths = IntStream.builder();
        private int end;

        void add(int from, int to) {
            lengths.add(from - end);
            lengths.add(to - from);
            end = to;
        }

        int[] lengths(int pixels) {
            if (end < pixels) {
                lengths.add(pixels - end);
            }
            return lengths.build().toArray();
        }
    }

    /** Of the image, in pixels. */
    public int width() {
        return width;
    }

    /** Of the image, in pixels. */
    public int height() {
        return height;
    }

    /** The lengths of the runs, the first of which is outside. */
    public int[] lengths() {
        return lengths.clone();
    }

    /** How many pixels are inside. */
    public int count() {
        int count = 0;
        for (int i = 1; i < lengths.length; i += 2) {
            count += lengths[i];
        }
        return count;
    }

    /** Does something with every pixel inside. */
    public void forEach(Action action) {
        int place = 0;
        for (int i = 0; i < lengths.length; i++) {
            for (int end = place + lengths[i]; place < end; place++) {
                if (i % 2 == 1) {
                    action.at(place % height, place / height);
                }
            }
        }
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof PixelRuns runs
                && width == runs.width
                && height == runs.height
                && Arrays.equals(lengths, runs.lengths);
    }

    @Override
    public int hashCode() {
        return Arrays.hashCode(lengths);
    }

    @Override
    public String toString() {
        return count() + " pixels of " + width + " x " + height;
    }
}
