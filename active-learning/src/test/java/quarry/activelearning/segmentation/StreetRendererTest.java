package quarry.activelearning.segmentation;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import quarry.activelearning.image.ImageDecoder;
import quarry.activelearning.image.UnreadableImageException;

class StreetRendererTest {

    private static final String KEY = "train/drawn/drawn_000000_000003_";

    private final StreetRenderer renderer = new StreetRenderer();

    @TempDir
    Path directory;

    @Test
    void theReaderFindsAllThatWasDrawn() throws IOException, UnreadableImageException {
        renderer.write(directory, 6, 2, 1);

        var dataset = new Segmentation().dataset(renderer.format() + ":" + directory);

        assertThat(dataset.problems()).isEmpty();
        assertThat(dataset.classes()).isEqualTo(renderer.classes());
        assertThat(dataset.train().size()).isEqualTo(6);
        assertThat(dataset.test().size()).isEqualTo(2);
        var image = ImageDecoder.decode(dataset.train().image(0));
        assertThat(image.height()).isEqualTo(64);
        assertThat(image.width()).isEqualTo(128);
    }

    @Test
    void eightClassesOccurAndTheBonnetIsIgnored() throws IOException {
        renderer.write(directory, 30, 0, 1);
        var dataset = new Segmentation().dataset(renderer.format() + ":" + directory);
        var pixels = new HashMap<Integer, Integer>();

        for (int i = 0; i < 30; i++) {
            var mask = MaskLabel.read(dataset.train().label(i), 19);
            for (int y = 0; y < 64; y++) {
                for (int x = 0; x < 128; x++) {
                    pixels.merge(mask.at(y, x), 1, Integer::sum);
                }
            }
            assertThat(mask.at(63, 5)).isEqualTo(Mask.IGNORED);
        }

        // road, sidewalk, building, pole, vegetation, sky, person, car
        assertThat(pixels).containsOnlyKeys(0, 1, 2, 5, 8, 10, 11, 13, 255);
        assertThat(pixels).hasEntrySatisfying(255, count -> assertThat(count).isEqualTo(30 * 6 * 128));
        assertThat(pixels.values()).allSatisfy(count -> assertThat(count).isGreaterThan(30 * 20));
    }

    @Test
    void instancesLabelsAndColoursTellTheSame() throws IOException, UnreadableImageException {
        renderer.write(directory, 4, 0, 1);
        var labels = IdImage.read(file("gtFine_labelIds.png"));
        var instances = IdImage.read(file("gtFine_instanceIds.png"));
        var colours = ImageDecoder.decode(file("gtFine_color.png"));

        int things = 0;
        for (int y = 0; y < 64; y++) {
            for (int x = 0; x < 128; x++) {
                int instance = instances.at(y, x);
                boolean thing = instance >= 1000;
                things += thing ? 1 : 0;
                assertThat(labels.at(y, x)).isEqualTo(thing ? instance / 1000 : instance);
                int colour = colours.at(0, y, x) << 16 | colours.at(1, y, x) << 8 | colours.at(2, y, x);
                assertThat(colour).isEqualTo(TrainIds.colour(TrainIds.of(labels.at(y, x))));
            }
        }
        assertThat(things).isPositive();
    }

    @Test
    void theSeedDecidesTheFiles() throws IOException {
        renderer.write(directory.resolve("a"), 2, 1, 7);
        renderer.write(directory.resolve("b"), 2, 1, 7);
        renderer.write(directory.resolve("c"), 2, 1, 8);

        assertThat(files("b")).isEqualTo(files("a"));
        assertThat(files("c").keySet()).isEqualTo(files("a").keySet());
        assertThat(files("c")).isNotEqualTo(files("a"));
        // train and test differ, too
        assertThat(files("a").values().stream().distinct().count()).isEqualTo(3 * 4);
    }

    private byte[] file(String kind) throws IOException {
        var folder = directory.resolve("gtFine");
        return Files.readAllBytes(folder.resolve(KEY + kind));
    }

    /** The content of all files by their place. */
    private Map<String, String> files(String name) throws IOException {
        var root = directory.resolve(name);
        var contents = new HashMap<String, String>();
        try (var files = Files.walk(root)) {
            for (var file : files.filter(Files::isRegularFile).toList()) {
                contents.put(root.relativize(file).toString(), new String(Files.readAllBytes(file), ISO_8859_1));
            }
        }
        return contents;
    }
}
