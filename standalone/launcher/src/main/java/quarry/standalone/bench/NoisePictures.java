package quarry.standalone.bench;

import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.SplittableRandom;
import javax.imageio.ImageIO;

/** Small pictures of noise, no two of them alike. */
record NoisePictures(Path directory, String prefix, int count) {

    private static final int SIDE = 32;

    /** Writes them; the same names always hold the same pictures. */
    NoisePictures write() throws IOException {
        Files.createDirectories(directory);
        for (int i = 0; i < count; i++) {
            var random = new SplittableRandom(file(i).getFileName().toString().hashCode());
            var image = new BufferedImage(SIDE, SIDE, BufferedImage.TYPE_INT_RGB);
            for (int y = 0; y < SIDE; y++) {
                for (int x = 0; x < SIDE; x++) {
                    image.setRGB(x, y, random.nextInt(1 << 24));
                }
            }
            ImageIO.write(image, "png", file(i).toFile());
        }
        return this;
    }

    Path file(int index) {
        return directory.resolve("%s-%05d.png".formatted(prefix, index));
    }
}
