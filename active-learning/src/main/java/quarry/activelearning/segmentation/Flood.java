package quarry.activelearning.segmentation;

import java.util.Arrays;

/**
 * Pixels that are about to be flooded, the lowest first, and of equal ones the earliest. A heap of numbers: an image of
 * two million pixels would be as many objects.
 */
final class Flood {

    private double[] levels = new double[1024];
    private long[] ages = new long[1024];
    private int[] pixels = new int[1024];
    private int[] seeds = new int[1024];
    private int size;
    private long age;

    boolean isEmpty() {
        return size == 0;
    }

    /** Adds a pixel that the flood of a seed has come to. */
    void add(double level, int pixel, int seed) {
        if (size == pixels.length) {
            grow();
        }
        int place = size++;
        while (place > 0 && level < levels[(place - 1) / 2]) {
            move((place - 1) / 2, place);
            place = (place - 1) / 2;
        }
        set(place, level, age++, pixel, seed);
    }

    /** The level of the first pixel. */
    double level() {
        return levels[0];
    }

    /** The first pixel. */
    int pixel() {
        return pixels[0];
    }

    /** The seed whose flood has come to the first pixel. */
    int seed() {
        return seeds[0];
    }

    /** Takes the first pixel away. */
    void remove() {
        size--;
        int place = 0;
        while (2 * place + 1 < size) {
            int child = 2 * place + 1;
            if (child + 1 < size && isBefore(child + 1, child)) {
                child++;
            }
            if (!isBefore(child, size)) {
                break;
            }
            move(child, place);
            place = child;
        }
        move(size, place);
    }

    private boolean isBefore(int one, int other) {
        return levels[one] < levels[other] || (levels[one] == levels[other] && ages[one] < ages[other]);
    }

    private void move(int from, int to) {
        set(to, levels[from], ages[from], pixels[from], seeds[from]);
    }

    private void set(int place, double level, long born, int pixel, int seed) {
        levels[place] = level;
        ages[place] = born;
        pixels[place] = pixel;
        seeds[place] = seed;
    }

    private void grow() {
        int larger = 2 * size;
        levels = Arrays.copyOf(levels, larger);
        ages = Arrays.copyOf(ages, larger);
        pixels = Arrays.copyOf(pixels, larger);
        seeds = Arrays.copyOf(seeds, larger);
    }
}
