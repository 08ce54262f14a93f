package quarry.activelearning.prediction;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.zip.ZipException;
import java.util.zip.ZipInputStream;
import org.junit.jupiter.api.Test;
import quarry.activelearning.task.Finding;
import quarry.activelearning.task.Geometry;
import quarry.activelearning.task.Joint;
import quarry.activelearning.task.Prediction;
import quarry.activelearning.task.Skeleton;

class PlatformAnnotationTest {

    @Test
    void findingsOfAllKindsAreInstances() throws IOException {
        var annotation = PlatformAnnotation.of(Samples.STREET, Samples.SKELETON);

        assertThat(Samples.json(annotation.toString().getBytes(UTF_8))).isEqualTo(Samples.json("platform.json"));
    }

    @Test
    void whatLiesOutsideOrIsNotSeenIsNoInstance() {
        var outside = new Finding("cat", 0.9, new Geometry.Box(9, 1, 12, 4));
        var unseen = List.of(new Joint(1, 1, 0.2), new Joint(2, 1, 0.1), new Joint(-1, 1, 0.9));
        var nobody = new Finding("person", 0.9, new Geometry.Body(new Geometry.Box(0, 0, 8, 6), unseen));
        var image = new PredictedImage("a.jpg", new Prediction(8, 6, List.of(outside, nobody)));

        assertThat(PlatformAnnotation.of(image, Samples.SKELETON).path("instances"))
                .isEmpty();
    }

    @Test
    void aBodyNeedsTheSkeletonOfItsTask() {
        assertThatThrownBy(() -> PlatformAnnotation.of(Samples.STREET, Skeleton.NONE))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("a body of 3 joints for a skeleton of 0");
    }

    @Test
    void anArchiveHasAFileForEachImageAndTheClasses() throws IOException {
        var entries = entries(archive());

        assertThat(entries.keySet()).containsExactly("street/a.jpg.json", "empty.jpg.json", "classes/classes.json");
        assertThat(Samples.json(entries.get("street/a.jpg.json"))).isEqualTo(Samples.json("platform.json"));
        var classes = Samples.json(entries.get("classes/classes.json"));
        assertThat(classes.findValuesAsText("name")).isEqualTo(Samples.CLASSES);
        assertThat(classes.findValuesAsText("color"))
                .doesNotHaveDuplicates()
                .allMatch(text -> text.matches("#[0-9a-f]{6}"));
        assertThat(classes.findValuesAsText("type")).containsOnly("tag");
    }

    @Test
    void theSameImagesGiveTheSameArchive() throws IOException {
        assertThat(archive()).isEqualTo(archive());
    }

    @Test
    void anImageIsInAnArchiveOnce() throws IOException {
        try (var archive = new PlatformArchive(new ByteArrayOutputStream(), Samples.CLASSES, Skeleton.NONE)) {
            archive.add(Samples.EMPTY);

            assertThatThrownBy(() -> archive.add(Samples.EMPTY)).isInstanceOf(ZipException.class);
        }
    }

    private static byte[] archive() throws IOException {
        var bytes = new ByteArrayOutputStream();
        try (var archive = new PlatformArchive(bytes, Samples.CLASSES, Samples.SKELETON)) {
            archive.add(Samples.STREET);
            archive.add(Samples.EMPTY);
        }
        return bytes.toByteArray();
    }

    private static Map<String, byte[]> entries(byte[] zip) throws IOException {
        var entries = new LinkedHashMap<String, byte[]>();
        try (var in = new ZipInputStream(new ByteArrayInputStream(zip))) {
            for (var entry = in.getNextEntry(); entry != null; entry = in.getNextEntry()) {
                entries.put(entry.getName(), in.readAllBytes());
            }
        }
        return entries;
    }
}
