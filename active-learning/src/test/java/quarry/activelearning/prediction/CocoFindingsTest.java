package quarry.activelearning.prediction;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import quarry.activelearning.task.Geometry;

class CocoFindingsTest {

    private static final CocoIndex INDEX = CocoIndex.of(Map.of(7L, "street/a.jpg"), Samples.CLASSES);

    @TempDir
    Path directory;

    private Path file;

    @BeforeEach
    void name() {
        file = directory.resolve("results.json");
    }

    @Test
    void whatIsWrittenIsReadAgain() throws IOException {
        // Given
        Files.writeString(file, Samples.text("coco-results.json"));
        Files.writeString(directory.resolve("index.json"), Samples.text("coco-index.json"));

        // When
        var findings = CocoFindings.read(file, CocoIndex.read(directory.resolve("index.json")));

        // Then
        assertThat(findings).containsOnlyKeys("street/a.jpg");
        var written = Samples.STREET.prediction().findings();
        var read = findings.get("street/a.jpg");
        assertThat(read.get(0)).isEqualTo(written.get(0));
        assertThat(read.subList(2, 4)).isEqualTo(written.subList(2, 4));
        // of a body the box around its joints, since the file does not tell where it was looked for
        var joints = ((Geometry.Body) written.get(1).geometry()).joints();
        assertThat(read.get(1).geometry()).isEqualTo(new Geometry.Body(new Geometry.Box(2, 1.25, 3, 5), joints));
    }

    @Test
    void aResultThatIsNoneIsRefusedByItsPlace() throws IOException {
        refused("{}", "must be a list of results");
        refused("[", "no JSON");
        refused("[{\"image_id\":8,\"category_id\":1,\"score\":1}]", "result 1: image_id 8 is unknown");
        refused("[{\"image_id\":7,\"category_id\":5,\"score\":1}]", "result 1: category_id 5 is unknown");
        refused("[{\"image_id\":7,\"category_id\":1}]", "result 1: score must be a number");
        refused(
                "[{\"image_id\":7,\"category_id\":1,\"score\":1,\"bbox\":[1,2,3]}]",
                "result 1: bbox must be 4 numbers");
        refused(
                "[{\"image_id\":7,\"category_id\":1,\"score\":1,\"segmentation\":{\"size\":[2,2],\"counts\":\"5\"}}]",
                "result 1: runs of 5 pixels for 2 x 2");
        refused(
                "[{\"image_id\":7,\"category_id\":1,\"score\":1,\"keypoints\":[1,2]}]",
                "result 1: keypoints must be x, y and confidence of each joint");
    }

    @Test
    void anIndexWithTwoNamesForANumberIsRefused() throws IOException {
        Files.writeString(
                file, "{\"images\":[{\"id\":1,\"file_name\":\"a\"},{\"id\":1,\"file_name\":\"b\"}],\"categories\":[]}");

        assertThatThrownBy(() -> CocoIndex.read(file))
                .isInstanceOf(IOException.class)
                .hasMessageEndingWith("two of images have the id 1");
    }

    @Test
    void categoriesOfClassesCountFromOne() {
        assertThat(CocoIndex.of(Map.of(), List.of("a", "b")).categories()).isEqualTo(Map.of(1L, "a", 2L, "b"));
    }

    private void refused(String text, String reason) throws IOException {
        Files.writeString(file, text);
        assertThatThrownBy(() -> CocoFindings.read(file, INDEX))
                .isInstanceOf(IOException.class)
                .hasMessageContaining(reason);
    }
}
