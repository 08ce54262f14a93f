package quarry.activelearning.detection;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import quarry.activelearning.image.ImageDecoder;
import quarry.activelearning.image.RgbImage;
import quarry.activelearning.image.UnreadableImageException;
import quarry.activelearning.task.LabelContext;

class ShapeRendererTest {

    private final ShapeRenderer renderer = new ShapeRenderer();

    @TempDir
    Path directory;

    @Test
    void theReaderFindsWhatWasDrawn() throws IOException, UnreadableImageException {
        // When
        renderer.write(directory, 6, 4, 1);

        // Then
        var data = new Detection().dataset("voc:" + directory);
        assertThat(renderer.format()).isEqualTo("voc");
        assertThat(data.problems()).isEmpty();
        assertThat(data.classes()).isEqualTo(renderer.classes());
        assertThat(data.train().size()).isEqualTo(6);
        assertThat(data.test().size()).isEqualTo(4);
        for (int i = 0; i < data.train().size(); i++) {
            var image = ImageDecoder.decode(data.train().image(i));
            var label = data.train().label(i);
            assertThat(new Detection().checkLabel(label, new LabelContext(data.classes(), 96, 96)))
                    .isEqualTo(label);
            assertThat(BoxLabel.objects(label)).hasSizeBetween(1, 3).allSatisfy(object -> assertThat(
                            strongestColour(image, object.box()))
                    .isEqualTo(List.of("rectangle", "ellipse", "triangle").indexOf(object.className())));
        }
    }

    @Test
    void theSameSeedDrawsTheSameAndAnotherSeedDoesNot() throws IOException {
        renderer.write(directory.resolve("a"), 2, 1, 1);
        renderer.write(directory.resolve("b"), 2, 1, 1);
        renderer.write(directory.resolve("c"), 2, 1, 2);

        assertThat(files("a")).isEqualTo(files("b")).isNotEqualTo(files("c"));
    }

    @Test
    void allPicturesDiffer() throws IOException {
        renderer.write(directory, 20, 10, 1);

        try (var images = Files.list(directory.resolve("VOC2007/JPEGImages"))) {
            var contents = new HashSet<String>();
            for (var image : images.toList()) {
                contents.add(content(image));
            }
            assertThat(contents).hasSize(30);
        }
    }

    /** Red, green or blue, in the middle of a box. */
    private static int strongestColour(RgbImage image, Box box) {
        int y = (int) (box.y0() + 0.6 * box.height());
        int strongest = 0;
        for (int channel = 1; channel < RgbImage.CHANNELS; channel++) {
            if (image.at(channel, y, (int) box.centreX()) > image.at(strongest, y, (int) box.centreX())) {
                strongest = channel;
            }
        }
        return strongest;
    }

    private List<String> files(String set) throws IOException {
        try (var files = Files.walk(directory.resolve(set))) {
            return files.filter(Files::isRegularFile)
                    .sorted()
                    .map(ShapeRendererTest::content)
                    .toList();
        }
    }

    private static String content(Path file) {
        try {
            return Files.readString(file, StandardCharsets.ISO_8859_1);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
