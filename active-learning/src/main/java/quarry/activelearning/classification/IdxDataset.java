package quarry.activelearning.classification;

import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.file.Path;
import quarry.activelearning.dataset.Png;

/** Grey images with a class each, in the four files that MNIST and Fashion-MNIST are published as, packed or not. */
public final class IdxDataset {

    /** The two halves of such a data set. */
    public enum Part {
        TRAIN("train"),
        TEST("t10k");

        private final String prefix;

        Part(String prefix) {
            this.prefix = prefix;
        }
    }

    private final IdxFile images;
    private final IdxFile labels;

    private IdxDataset(IdxFile images, IdxFile labels) {
        this.images = images;
        this.labels = labels;
    }

    /**
     * Reads one part, for example {@code train-images-idx3-ubyte(.gz)} and {@code train-labels-idx1-ubyte(.gz)}.
     *
     * @throws IOException if a file is missing, damaged, or does not fit the other
     */
    public static IdxDataset read(Path directory, Part part) throws IOException {
        var images = IdxFile.read(directory, part.prefix + "-images-idx3-ubyte");
        var labels = IdxFile.read(directory, part.prefix + "-labels-idx1-ubyte");
        if (images.axes() != 3 || labels.axes() != 1 || images.length(0) != labels.length(0)) {
            throw new IOException(directory + ": images and labels do not fit together");
        }
        return new IdxDataset(images, labels);
    }

    /** Number of images. */
    public int size() {
        return images.length(0);
    }

    /** The class of an image, 0 to 255. */
    public int label(int index) {
        return labels.at(index);
    }

    /** The image as an 8-bit grey PNG file. */
    public byte[] png(int index) throws IOException {
        int height = images.length(1);
        int width = images.length(2);
        var image = new BufferedImage(width, height, BufferedImage.TYPE_BYTE_GRAY);
        for (int y = 0; y < height; y++) {
            for (int x = 0; x < width; x++) {
                image.getRaster().setSample(x, y, 0, images.at((index * height + y) * width + x));
            }
        }
        return Png.of(image);
    }
}
