package quarry.activelearning.classification;

import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import quarry.activelearning.dataset.NamedImages;
import quarry.activelearning.dataset.Png;

/**
 * One binary file of CIFAR-10: records of a class byte and 3,072 values, the planes red, green, blue of 32 x 32 in row
 * order.
 */
final class Cifar10Batch implements NamedImages {

    private static final int SIDE = 32;
    private static final int PLANE = SIDE * SIDE;
    private static final int RECORD = 1 + 3 * PLANE;
    private static final long MOST_BYTES = 1L << 30;

    private final String name;
    private final byte[] bytes;
    private final List<String> classes;

    private Cifar10Batch(String name, byte[] bytes, List<String> classes) {
        this.name = name;
        this.bytes = bytes;
        this.classes = List.copyOf(classes);
    }

    static Cifar10Batch read(Path directory, String name, List<String> classes) throws IOException {
        var file = directory.resolve(name + ".bin");
        try {
            long size = Files.size(file);
            if (size == 0 || size % RECORD != 0 || size > MOST_BYTES) {
                throw new IOException(
                        file + " is no batch of CIFAR-10: " + size + " bytes are not whole records of " + RECORD);
            }
        } catch (NoSuchFileException e) {
            throw new IOException(file + " does not exist", e);
        }
        var batch = new Cifar10Batch(name, Files.readAllBytes(file), classes);
        for (int i = 0; i < batch.size(); i++) {
            if (batch.classIndex(i) >= classes.size()) {
                throw new IOException(file + ": image " + i + " is of class " + batch.classIndex(i)
                        + ", but there are only " + classes.size());
            }
        }
        return batch;
    }

    @Override
    public int size() {
        return bytes.length / RECORD;
    }

    private int classIndex(int index) {
        return bytes[index * RECORD] & 0xff;
    }

    @Override
    public String name(int index) {
        return String.format(Locale.ROOT, "%s/%05d.png", name, index);
    }

    @Override
    public Map<String, Object> label(int index) {
        return Classification.label(classes.get(classIndex(index)));
    }

    @Override
    public byte[] image(int index) throws IOException {
        int red = index * RECORD + 1;
        var image = new BufferedImage(SIDE, SIDE, BufferedImage.TYPE_INT_RGB);
        for (int pixel = 0; pixel < PLANE; pixel++) {
            int rgb = (bytes[red + pixel] & 0xff) << 16
                    | (bytes[red + PLANE + pixel] & 0xff) << 8
                    | (bytes[red + 2 * PLANE + pixel] & 0xff);
            image.setRGB(pixel % SIDE, pixel / SIDE, rgb);
        }
        return Png.of(image);
    }
}
