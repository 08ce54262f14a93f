package quarry.research.bench;

import java.awt.image.BufferedImage;
import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import java.util.stream.IntStream;
import javax.imageio.ImageIO;
import quarry.activelearning.dataset.LabelledImages;
import quarry.activelearning.image.Decoder;
import quarry.activelearning.image.Input;
import quarry.activelearning.image.UnreadableImageException;

/** PNG files of 32 x 32 noise, which nothing can compress, in a folder; each has a class by its number. */
final class Pictures implements LabelledImages, AutoCloseable {

    static final List<String> CLASSES =
            IntStream.range(0, 10).mapToObj(Integer::toString).toList();

    private static final int SIDE = 32;

    private final Path folder;
    private final int size;
    private final boolean stays;

    private Pictures(Path folder, int size, boolean stays) {
        this.folder = folder;
        this.size = size;
        this.stays = stays;
    }

    static Pictures render(BenchOptions options) throws IOException {
        boolean stays = options.pictures != null;
        var folder = stays ? Files.createDirectories(options.pictures) : Files.createTempDirectory("quarry-bench");
        var pictures = new Pictures(folder, options.images, stays);
        for (int i = 0; i < options.images; i++) {
            var random = new SplittableRandom(i);
            var image = new BufferedImage(SIDE, SIDE, BufferedImage.TYPE_INT_RGB);
            for (int pixel = 0; pixel < SIDE * SIDE; pixel++) {
                image.setRGB(pixel % SIDE, pixel / SIDE, random.nextInt());
            }
            ImageIO.write(image, "png", pictures.file(i));
        }
        return pictures;
    }

    private File file(int index) {
        return folder.resolve("%07d.png".formatted(index)).toFile();
    }

    @Override
    public int size() {
        return size;
    }

    @Override
    public byte[] image(int index) throws IOException {
        return Files.readAllBytes(file(index).toPath());
    }

    @Override
    public Map<String, Object> label(int index) {
        return Map.of("class", CLASSES.get(index % CLASSES.size()));
    }

    /** One read and decoded anew. */
    Input decoded(int index, Decoder decoder) throws IOException {
        try {
            return input(index, decoder);
        } catch (UnreadableImageException e) {
            throw new IOException(file(index) + ": " + e.getMessage(), e);
        }
    }

    @Override
    public void close() throws IOException {
        if (!stays) {
            for (int i = 0; i < size; i++) {
                Files.deleteIfExists(file(i).toPath());
            }
            Files.deleteIfExists(folder);
        }
    }
}
