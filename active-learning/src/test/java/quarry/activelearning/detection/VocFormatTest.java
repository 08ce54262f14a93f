package quarry.activelearning.detection;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import quarry.activelearning.dataset.Dataset;
import quarry.activelearning.dataset.NamedImages;

class VocFormatTest {

    private static final LabelledObject CAT = new LabelledObject("cat", new Box(0, 0, 20, 10), false, true);
    private static final LabelledObject DOG = new LabelledObject("dog", new Box(4, 2, 6, 3), true, false);
    private static final LabelledObject OWL = new LabelledObject("owl", new Box(4, 2, 6, 3), false, false);

    @TempDir
    Path directory;

    @Test
    void twoYearsSideBySideAreReadAsDocumented() throws IOException {
        // Given
        var first = tree("VOC2007");
        add(first, "000005", DOG, CAT);
        add(first, "000007");
        add(first, "000001", CAT);
        first.list("trainval", List.of("000007", "000005"));
        first.list("test", List.of("000001"));
        var second = tree("VOC2012");
        add(second, "2008_000002", CAT);
        second.list("trainval", List.of("2008_000002"));

        // When
        var data = read();

        // Then
        assertThat(data.problems()).isEmpty();
        assertThat(names(data.train())).containsExactly("000007.jpg", "000005.jpg", "2008_000002.jpg");
        assertThat(names(data.test())).containsExactly("000001.jpg");
        assertThat(data.train().number(0)).hasValue(7);
        assertThat(data.train().number(2)).hasValue(2008000002);
        assertThat(data.classes()).hasSize(20).startsWith("aeroplane").endsWith("tvmonitor");
        assertThat(data.train().label(0)).isEqualTo(Map.of("boxes", List.of()));
        assertThat(data.train().label(1))
                .isEqualTo(Map.of(
                        "boxes",
                        List.of(
                                Map.of(
                                        "class",
                                        "cat",
                                        "box",
                                        List.of(0.0, 0.0, 20.0, 10.0),
                                        "difficult",
                                        false,
                                        "truncated",
                                        true),
                                Map.of(
                                        "class",
                                        "dog",
                                        "box",
                                        List.of(4.0, 2.0, 6.0, 3.0),
                                        "difficult",
                                        true,
                                        "truncated",
                                        false))));
        assertThat(data.train().image(0)).isEqualTo(Files.readAllBytes(file("VOC2007/JPEGImages/000007.jpg")));
    }

    @Test
    void theDevkitMayBeAFolderFurtherDownOrTheYearItself() throws IOException {
        var year = tree("VOCdevkit/VOC2007");
        add(year, "000001", CAT);
        year.list("trainval", List.of("000001"));
        year.list("test", List.of());

        assertThat(names(read().train())).containsExactly("000001.jpg");
        assertThat(names(new VocFormat().read(year.directory()).train())).containsExactly("000001.jpg");
    }

    @Test
    void aYearWithoutTestImagesIsSplitIntoTrainAndVal() throws IOException {
        var year = tree("VOC2012");
        add(year, "2008_000002", CAT);
        add(year, "2008_000003", CAT);
        year.list("trainval", List.of("2008_000002", "2008_000003"));
        year.list("train", List.of("2008_000003"));
        year.list("val", List.of("2008_000002"));

        assertThat(names(read().train())).containsExactly("2008_000003.jpg");
        assertThat(names(read().test())).containsExactly("2008_000002.jpg");
    }

    @Test
    void otherClassesThanTheTwentyAreTakenAsTheyOccur() throws IOException {
        var year = tree("VOC2007");
        add(year, "000001", OWL, CAT);
        year.list("trainval", List.of("000001"));
        year.list("test", List.of());

        assertThat(read().classes()).containsExactly("cat", "owl");
    }

    @Test
    void everyFileThatCannotBeUsedIsNamedAndTheRestIsRead() throws IOException {
        // Given
        var year = tree("VOC2007");
        for (var id : List.of("good", "broken", "turned", "outside", "noxml", "noimage", "noise")) {
            add(year, id, CAT);
        }
        Files.writeString(file("VOC2007/Annotations/broken.xml"), "<annotation><object>");
        Files.writeString(
                file("VOC2007/Annotations/turned.xml"),
                "<annotation><size><width>10</width><height>20</height></size></annotation>");
        Files.writeString(
                file("VOC2007/Annotations/outside.xml"),
                annotation(
                        "<name>cat</name>" + box("1", "1", "20", "10"), "<name>cat</name>" + box("0", "1", "5", "5")));
        Files.delete(file("VOC2007/Annotations/noxml.xml"));
        Files.delete(file("VOC2007/JPEGImages/noimage.jpg"));
        Files.writeString(file("VOC2007/JPEGImages/noise.jpg"), "no image at all");
        year.list(
                "trainval",
                List.of("broken", "turned", " outside ", "", "noxml", "noimage", "noise", "../secret", "good", "good"));
        year.list("test", List.of("good"));

        // When
        var data = read();

        // Then
        assertThat(names(data.train())).containsExactly("good.jpg");
        assertThat(names(data.test())).isEmpty();
        assertThat(data.problems()).hasSize(9);
        assertThat(data.problems().get(0)).startsWith("VOC2007/Annotations/broken.xml: no XML: ");
        assertThat(data.problems().subList(1, 9))
                .containsExactly(
                        "VOC2007/Annotations/turned.xml: is about an image of 10 x 20, but it has 20 x 10",
                        "VOC2007/Annotations/outside.xml: object 2 has no area or leaves the image of 20 x 10",
                        "VOC2007/Annotations/noxml.xml: does not exist",
                        "VOC2007/JPEGImages/noimage.jpg: does not exist",
                        "VOC2007/JPEGImages/noise.jpg: not an image of a known format",
                        "VOC2007/ImageSets/Main/trainval.txt: '../secret' is no id of an image",
                        "VOC2007/JPEGImages/good.jpg: is listed twice",
                        "VOC2007/JPEGImages/good.jpg: is listed twice");
    }

    @Test
    void aDirectoryOfAnotherKindIsRefused() throws IOException {
        assertThatThrownBy(this::read).isInstanceOf(IOException.class).hasMessageContaining("VOC2007 or VOC2012");
        tree("VOC2007").list("test", List.of());
        assertThatThrownBy(this::read).isInstanceOf(IOException.class).hasMessageContaining("trainval.txt");
    }

    private Dataset read() throws IOException {
        return new VocFormat().read(directory);
    }

    private VocTree tree(String name) throws IOException {
        return VocTree.in(file(name));
    }

    private Path file(String name) {
        return directory.resolve(name);
    }

    /** An image of 20 x 10. */
    private static void add(VocTree tree, String id, LabelledObject... objects) throws IOException {
        tree.add(id, new BufferedImage(20, 10, BufferedImage.TYPE_INT_RGB), List.of(objects));
    }

    private static List<String> names(NamedImages images) {
        return IntStream.range(0, images.size()).mapToObj(images::name).toList();
    }

    static String annotation(String... objects) {
        return "<annotation><object>" + String.join("</object><object>", objects) + "</object></annotation>";
    }

    static String box(String x0, String y0, String x1, String y1) {
        return "<bndbox><xmin>%s</xmin><ymin>%s</ymin><xmax>%s</xmax><ymax>%s</ymax></bndbox>"
                .formatted(x0, y0, x1, y1);
    }
}
