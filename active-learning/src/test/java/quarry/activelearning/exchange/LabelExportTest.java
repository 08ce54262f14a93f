package quarry.activelearning.exchange;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Base64;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import quarry.activelearning.segmentation.Mask;
import quarry.activelearning.task.Tasks;

/** What is exported and imported again is the same label. */
class LabelExportTest {

    private static final ImageSize SIZE = new ImageSize(8, 6);
    private static final List<String> STREETS = List.of("road", "car");
    private static final Map<String, Object> BOXES =
            Map.of("boxes", List.of(Imports.object("road", 0, 0, 8, 6), Imports.object("car", 2.25, 1.5, 5.5, 4.5)));
    private static final Map<String, Object> MASK = Map.of(
            "mask",
            Base64.getEncoder()
                    .encodeToString(Mask.of(8, 6, (y, x) -> x == y ? 255 : (x / 3 + y) % 2)
                            .png()));

    @TempDir
    Path directory;

    @Test
    void classesAreACsvWithQuotesWhereNeeded() throws IOException {
        var out = new ByteArrayOutputStream();
        try (var export = LabelExport.to(out, "csv", Tasks.named("classification"), List.of("cat", "big, dog"))) {
            export.add("a.png", SIZE, Map.of("class", "cat"));
            export.add("b,c.png", SIZE, Map.of("class", "big, dog"));
        }

        assertThat(out).hasToString("name,label\r\na.png,cat\r\n\"b,c.png\",\"big, dog\"\r\n");
    }

    @ParameterizedTest
    @ValueSource(strings = {"coco", "voc", "yolo"})
    void boxesComeBack(String format) throws IOException {
        assertThat(there(format, "detection", STREETS, BOXES)).isEqualTo(BOXES);
    }

    @ParameterizedTest
    @ValueSource(strings = {"coco", "voc", "yolo"})
    void anImageThatShowsNothingIsListed(String format) throws IOException {
        var nothing = Map.<String, Object>of("boxes", List.of());

        assertThat(there(format, "detection", STREETS, nothing)).isEqualTo(nothing);
    }

    @Test
    void difficultAndTruncatedComeBackFromVoc() throws IOException {
        var label = Map.<String, Object>of(
                "boxes",
                List.of(Map.of(
                        "class", "car", "box", List.of(1.0, 1.0, 3.0, 3.0), "difficult", true, "truncated", true)));

        assertThat(there("voc", "detection", STREETS, label)).isEqualTo(label);
    }

    @ParameterizedTest
    @ValueSource(strings = {"coco", "cityscapes"})
    void masksComeBack(String format) throws IOException {
        assertThat(there(format, "segmentation", STREETS, MASK)).isEqualTo(MASK);
    }

    @ParameterizedTest
    @ValueSource(strings = {"coco", "yolo"})
    void personsComeBack(String format) throws IOException {
        var joints = new ArrayList<>(Collections.nCopies(17, List.<Object>of(0.0, 0.0, 0)));
        joints.set(3, List.of(3.0, 1.5, 2));
        joints.set(9, List.of(2.0, 4.5, 1));
        var label = Map.<String, Object>of(
                "persons",
                List.of(Map.of("box", List.of(1.0, 1.5, 4.0, 3.0), "area", 12.0, "keypoints", joints, "crowd", false)));

        assertThat(there(format, "pose", List.of("person"), label)).isEqualTo(label);
    }

    @Test
    void theSameLabelsGiveTheSameBytes() throws IOException {
        assertThat(Files.readAllBytes(written("voc", "detection", STREETS, BOXES)))
                .isEqualTo(Files.readAllBytes(written("voc", "detection", STREETS, BOXES)));
    }

    @Test
    void whatAFormatCannotSayIsRefused() {
        assertThatThrownBy(() -> written("yolo", "segmentation", STREETS, MASK))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("YOLO has no mask");
        assertThatThrownBy(() -> written("csv", "detection", STREETS, BOXES)).hasMessage("csv has no box");
        assertThatThrownBy(() -> written("cityscapes", "segmentation", List.of("cow"), MASK))
                .hasMessage("Cityscapes has no class 'cow'");
        assertThatThrownBy(() -> written("vhs", "detection", STREETS, BOXES))
                .hasMessage("unknown format 'vhs'; known: cityscapes, coco, csv, voc, yolo");
    }

    private Map<String, Object> there(String format, String task, List<String> classes, Map<String, Object> label)
            throws IOException {
        var file = written(format, task, classes, label);
        return Imports.label(Imports.read(format, file, task, classes.toArray(String[]::new)));
    }

    private Path written(String format, String task, List<String> classes, Map<String, Object> label)
            throws IOException {
        var file = directory.resolve("labels" + (format.equals("coco") ? ".json" : ".zip"));
        try (var export = LabelExport.to(Files.newOutputStream(file), format, Tasks.named(task), classes)) {
            export.add("street.png", SIZE, label);
        }
        return file;
    }
}
