package quarry.activelearning.exchange;

import static org.assertj.core.api.Assertions.assertThat;
import static quarry.activelearning.exchange.Imports.object;
import static quarry.activelearning.exchange.Imports.rows;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CocoReaderTest {

    private static final Path GOLDEN = Imports.golden("coco.json");

    @TempDir
    Path directory;

    @Test
    void boxesOfAnImageAreGatheredAndACrowdIsDifficult() throws IOException {
        var items = Imports.read("coco", GOLDEN, "detection", "car", "sign");

        assertThat(items)
                .containsExactly(
                        new ImportItem.Taken(
                                "street.png",
                                Map.of(
                                        "boxes",
                                        List.of(
                                                object("car", 2, 1, 5.5, 4),
                                                Map.of(
                                                        "class",
                                                        "sign",
                                                        "box",
                                                        List.of(0.0, 0.0, 2.0, 6.0),
                                                        "difficult",
                                                        true,
                                                        "truncated",
                                                        false),
                                                object("sign", 6, 0, 8, 6)))),
                        new ImportItem.Taken("square.png", Map.of("boxes", List.of())),
                        new ImportItem.Skipped("gone.png", "the project has no such image"));
    }

    @Test
    void outlinesAndRunsDownTheColumnsAreMasks() throws IOException {
        var items = Imports.read("coco", GOLDEN, "segmentation", "background", "car", "sign");

        assertThat(rows(((ImportItem.Taken) items.get(0)).label()))
                .containsExactly("--000022", "--111022", "--111022", "--111022", "--000022", "--000022");
    }

    @Test
    void jointsComeInTheOrderOfTheSkeletonWhateverTheFileSays() throws IOException {
        var items = Imports.read("coco", Imports.golden("coco-keypoints.json"), "pose", "person");

        var joints = new ArrayList<>(Collections.nCopies(17, List.<Object>of(0.0, 0.0, 0)));
        joints.set(0, List.of(4.0, 1.5, 2));
        joints.set(15, List.of(2.0, 3.0, 1));
        assertThat(Imports.label(items))
                .isEqualTo(Map.of(
                        "persons",
                        List.of(Map.of(
                                "box",
                                List.of(1.0, 1.0, 4.0, 4.0),
                                "area",
                                9.5,
                                "keypoints",
                                joints,
                                "crowd",
                                false))));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "'[2, 1, 3.5, 3]' | '[2, 1, 3.5]' | annotation 10: bbox must be 4 numbers",
                "'[2, 1, 3.5, 3]' | '[2, 1, 1e400, 3]' | annotation 10: bbox must be 4 numbers",
                "'[2, 1, 3.5, 3]' | '[9, 1, 3.5, 3]' | boxes[0].box: has no area on the image of 8 x 6",
                "'\"category_id\": 3' | '\"category_id\": 4' | category_id 4 is unknown",
                "'\"height\": 6, \"license\"' | '\"height\": 7, \"license\"' | is about an image of 8 x 7"
            })
    void aWrongAnnotationRefusesItsImageOnly(String right, String wrong, String reason) throws IOException {
        var file = Files.writeString(
                directory.resolve("a.json"), Imports.text("coco.json").replace(right, wrong));

        var items = Imports.read("coco", file, "detection", "car", "sign");

        assertThat(items).contains(new ImportItem.Taken("square.png", Map.of("boxes", List.of())));
        assertThat(items.get(0).toString()).contains("street.png").contains(reason);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "'[0, 12, 36]' | '[0, 12, 35]' | runs of 47 pixels for 8 x 6",
                "'[0, 12, 36]' | '[0, -12, 60]' | a run of -12 pixels",
                "'[0, 12, 36]' | '[0, 1.5]' | counts must be whole numbers",
                "'\"T1<\"' | '\"T\"' | runs that are cut off",
                "'[6, 8], \"counts\": [' | '[600000, 800000], \"counts\": [' | a mask has at most 100000000 pixels",
                "'[6, 8], \"counts\": [0, 12, 36]' | '[8, 8], \"counts\": [0, 64]' | mask: is 8 x 8 pixels"
            })
    void wrongRunsRefuseTheirImage(String right, String wrong, String reason) throws IOException {
        var file = Files.writeString(
                directory.resolve("a.json"), Imports.text("coco.json").replace(right, wrong));

        var items = Imports.read("coco", file, "segmentation", "background", "car", "sign");

        assertThat(items.get(0)).isInstanceOf(ImportItem.Refused.class);
        assertThat(items.get(0).toString()).contains("street.png").contains(reason);
        assertThat(items).hasSize(3);
    }

    @Test
    void aFileThatIsCutOffGivesNoLabelAtAll() throws IOException {
        var text = Imports.text("coco.json");
        var file = Files.writeString(directory.resolve("a.json"), text.substring(0, text.indexOf("\"categories\"")));

        assertThat(Imports.read("coco", file, "detection", "car", "sign"))
                .singleElement()
                .asString()
                .contains("a.json", "no JSON: Unexpected end-of-input");
    }
}
