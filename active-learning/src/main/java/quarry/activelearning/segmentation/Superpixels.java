package quarry.activelearning.segmentation;

import java.awt.image.BufferedImage;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Set;
import java.util.TreeSet;
import quarry.activelearning.dataset.Png;
import quarry.activelearning.image.RgbImage;

/**
 * An image cut into about a hundred connected regions along its edges: the compact watershed of its Sobel gradient, from
 * seeds on a regular grid. A region can be scored, chosen and labelled instead of a whole image.
 */
public final class Superpixels {

    private static final int FIRST_INSTANCE = 1000;

    private final int width;
    private final int height;
    private final int[] regions;
    private final int count;

    private Superpixels(int width, int height, int[] regions, int count) {
        this.width = width;
        this.height = height;
        this.regions = regions;
        this.count = count;
    }

    /** Cuts an image, 1024 x 2048 pixels into 98 regions. The same image gives the same regions. */
    public static Superpixels of(RgbImage image) {
        var seeds = SeedGrid.of(image.width(), image.height());
        return new Superpixels(
                image.width(), image.height(), CompactWatershed.regions(GradientImage.of(image), seeds), seeds.length);
    }

    /** Regions that are known, in row order, numbered from 1 to {@code count}. */
    static Superpixels of(int width, int height, int[] regions, int count) {
        return new Superpixels(width, height, regions, count);
    }

    /** How many regions there are. */
    public int count() {
        return count;
    }

    /** The region of a pixel, 1 to {@link #count()}. */
    public int at(int y, int x) {
        return regions[y * width + x];
    }

    /** A 16-bit grey PNG with the regions of the pixels, as {@link IdImage} reads it. */
    public byte[] png() {
        var image = new BufferedImage(width, height, BufferedImage.TYPE_USHORT_GRAY);
        image.getRaster().setSamples(0, 0, width, height, 0, regions);
        try {
            return Png.of(image);
        } catch (IOException e) {
            throw new UncheckedIOException("memory can be written to", e);
        }
    }

    /**
     * The mean of a map over each region.
     *
     * @param map a number for each pixel, in row order, such as its uncertainty
     * @return that of region 1 first
     * @throws IllegalArgumentException if the map has another size
     */
    public double[] means(double[] map) {
        if (map.length != regions.length) {
            throw new IllegalArgumentException(map.length + " numbers for " + regions.length + " pixels");
        }
        var sums = new double[count];
        var sizes = new int[count];
        for (int i = 0; i < map.length; i++) {
            sums[regions[i] - 1] += map[i];
            sizes[regions[i] - 1]++;
        }
        for (int i = 0; i < count; i++) {
            sums[i] /= sizes[i];
        }
        return sums;
    }

    /** What labelling a region tells of things that cannot be counted, such as road and sky. */
    public enum Uncountable {
        /** The pixels in the region. */
        INSIDE,
        /** All pixels of the image that have the same id, as the reference implementation has it. */
        EVERYWHERE
    }

    /**
     * What is known once some regions are labelled: the region's own pixels, and the whole of each instance that it
     * touches.
     *
     * @param truth the whole mask
     * @param instances ids of Cityscapes: from 1000 on those of single things, below that those of what is not counted
     * @param labelled regions
     * @return the truth where it is known, ignored elsewhere
     * @throws IllegalArgumentException if the sizes differ
     */
    public Mask revealed(Mask truth, IdImage instances, Set<Integer> labelled, Uncountable uncountable) {
        if (truth.width() != width
                || truth.height() != height
                || instances.width() != width
                || instances.height() != height) {
            throw new IllegalArgumentException("mask, instances and superpixels differ in size");
        }
        var touched = touched(instances, labelled);
        return Mask.of(width, height, (y, x) -> {
            int instance = instances.at(y, x);
            boolean reaches = instance >= FIRST_INSTANCE || uncountable == Uncountable.EVERYWHERE;
            boolean known = labelled.contains(at(y, x)) || (reaches && touched.contains(instance));
            return known ? truth.at(y, x) : Mask.IGNORED;
        });
    }

    private Set<Integer> touched(IdImage instances, Set<Integer> labelled) {
        var touched = new TreeSet<Integer>();
        for (int y = 0; y < height; y++) {
            for (int x = 0; x < width; x++) {
                if (labelled.contains(at(y, x))) {
                    touched.add(instances.at(y, x));
                }
            }
        }
        return touched;
    }
}
