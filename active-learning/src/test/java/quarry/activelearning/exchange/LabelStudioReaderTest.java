package quarry.activelearning.exchange;

import static org.assertj.core.api.Assertions.assertThat;
import static quarry.activelearning.exchange.Imports.object;
import static quarry.activelearning.exchange.Imports.rows;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class LabelStudioReaderTest {

    private static final Path GOLDEN = Imports.golden("label-studio.json");

    @TempDir
    Path directory;

    @Test
    void theGroundTruthCountsElseTheLastThatIsNotCancelled() throws IOException {
        var items = Imports.read("label-studio", GOLDEN, "classification", "sunny", "rainy");

        assertThat(items)
                .filteredOn(item -> !(item instanceof ImportItem.LeftOut))
                .containsExactly(
                        new ImportItem.Taken("street.png", Map.of("class", "sunny")),
                        new ImportItem.Skipped("/data/local-files/?d=north/alley.jpg", "nobody has labelled it"),
                        new ImportItem.Taken("square.png", Map.of("class", "rainy")),
                        new ImportItem.Skipped("https://example.org/gone.png", "the project has no such image"));
    }

    @Test
    void hundredthsOfTheImageBecomePixels() throws IOException {
        var boxes = Imports.read("label-studio", GOLDEN, "detection", "car", "sign");
        var mask = Imports.read("label-studio", GOLDEN, "segmentation", "background", "sign");

        assertThat(boxes)
                .contains(new ImportItem.Taken(
                        "street.png",
                        Map.of("boxes", List.of(object("car", 2, 3, 5, 4.5), object("sign", 0, 0, 8, 3)))));
        assertThat(rows(((ImportItem.Taken) mask.stream()
                                .filter(ImportItem.Taken.class::isInstance)
                                .findFirst()
                                .orElseThrow())
                        .label()))
                .containsExactly("11111111", "11111111", "11111111", "00000000", "00000000", "00000000");
    }

    @Test
    void aPointThatBelongsToABoxIsAJointOfIt() throws IOException {
        var items = Imports.read("label-studio", GOLDEN, "pose", "car");

        assertThat(items)
                .filteredOn(ImportItem.Taken.class::isInstance)
                .first()
                .asString()
                .contains("box=[2.0, 3.0, 3.0, 1.5]", "keypoints=[[4.0, 3.0, 2], [0.0, 0.0, 0]");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "'\"image_rotation\": 0' | '\"image_rotation\": 90' | the image is turned",
                "'\"original_width\": 8' | '\"original_width\": 80' | is about an image of 80 x 6 pixels, but it has 8 x 6",
                "'\"x\": 25' | '\"x\": 1e999' | x must be a number",
                "'[\"car\"]}},' | '[\"car\", \"sign\"]}},' | rectanglelabels must be one class"
            })
    void aWrongResultRefusesItsImageOnly(String right, String wrong, String reason) throws IOException {
        var file = Files.writeString(
                directory.resolve("a.json"), Imports.text("label-studio.json").replace(right, wrong));

        var items = Imports.read("label-studio", file, "classification", "sunny", "rainy");

        assertThat(items)
                .contains(new ImportItem.Taken("square.png", Map.of("class", "rainy")))
                .filteredOn(ImportItem.Refused.class::isInstance)
                .singleElement()
                .isEqualTo(new ImportItem.Refused("/data/upload/3/1a2b3c4d-street.png", reason));
    }
}
