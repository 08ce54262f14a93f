package quarry.activelearning.training;

import java.awt.Color;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.IntStream;
import javax.imageio.ImageIO;
import quarry.activelearning.dataset.LabelledImages;
import quarry.activelearning.model.ModelSpec;

/** Small labelled pictures: a bright patch on noise, in the upper left for one class and in the lower right for another. */
public final class Pictures {

    public static final List<String> CLASSES = List.of("high", "low");

    private Pictures() {}

    public static ModelSpec tiny(boolean lossHead) {
        return new ModelSpec("classification", "tiny", CLASSES, lossHead);
    }

    /** As many pictures, classes in turn; the seed makes the noise. */
    public static LabelledImages some(int count, long seed) {
        var files = IntStream.range(0, count).mapToObj(i -> png(i, seed)).toList();
        return of(files);
    }

    public static LabelledImages of(List<byte[]> files) {
        return new LabelledImages() {
            @Override
            public int size() {
                return files.size();
            }

            @Override
            public byte[] image(int index) {
                return files.get(index);
            }

            @Override
            public Map<String, Object> label(int index) {
                return Map.of("class", CLASSES.get(index % 2));
            }
        };
    }

    public static byte[] png(int index, long seed) {
        var random = new Random(seed * 1000 + index);
        var image = new BufferedImage(32, 32, BufferedImage.TYPE_INT_RGB);
        for (int y = 0; y < 32; y++) {
            for (int x = 0; x < 32; x++) {
                image.setRGB(x, y, new Color(random.nextInt(90), random.nextInt(90), random.nextInt(90)).getRGB());
            }
        }
        int corner = index % 2 == 0 ? 5 : 19;
        for (int y = 0; y < 8; y++) {
            for (int x = 0; x < 8; x++) {
                image.setRGB(corner + x, corner + y, new Color(230, 200, 60).getRGB());
            }
        }
        return file(image, "png");
    }

    public static byte[] file(BufferedImage image, String format) {
        try {
            var bytes = new ByteArrayOutputStream();
            ImageIO.write(image, format, bytes);
            return bytes.toByteArray();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
