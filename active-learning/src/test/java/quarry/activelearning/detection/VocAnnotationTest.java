package quarry.activelearning.detection;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;
import static quarry.activelearning.detection.VocFormatTest.annotation;
import static quarry.activelearning.detection.VocFormatTest.box;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class VocAnnotationTest {

    @TempDir
    Path directory;

    @Test
    void theFirstPixelIsOneAndTheLastIsInside() throws IOException {
        var read = read(
                """
                <annotation>
                    <folder>VOC2007</folder>
                    <size><width>353</width><height>500</height><depth>3</depth></size>
                    <segmented>0</segmented>
                    <object>
                        <name> Dog </name>
                        <pose>Left</pose>
                        <truncated>1</truncated>
                        <difficult>0</difficult>
                        <bndbox><xmin>48</xmin><ymin>240</ymin><xmax>195</xmax><ymax>371</ymax></bndbox>
                    </object>
                </annotation>
                """);

        assertThat(read.size()).contains(new PixelSize(353, 500));
        assertThat(read.objects()).containsExactly(new LabelledObject("dog", new Box(47, 239, 195, 371), false, true));
    }

    @Test
    void whatIsAbsentIsNotSo() throws IOException {
        var read = read(annotation("<name>dog</name>" + box("1", "1", "2", "2")));

        assertThat(read.size()).isEmpty();
        assertThat(read.objects()).containsExactly(new LabelledObject("dog", new Box(0, 0, 2, 2), false, false));
        assertThat(read("<annotation/>").objects()).isEmpty();
    }

    @Test
    void partsOfAnObjectAreNotTakenForIt() throws IOException {
        var part = "<part><name>head</name>" + box("2", "2", "3", "3") + "<difficult>1</difficult></part>";

        assertThat(read(annotation(part + box("1", "1", "9", "9") + "<name>person</name>"))
                        .objects())
                .containsExactly(new LabelledObject("person", new Box(0, 0, 9, 9), false, false));
        refused(annotation("<name>person</name>" + part), "object 1 has no bndbox");
    }

    @Test
    void coordinatesMayBeDecimal() throws IOException {
        var box = read(annotation("<name>dog</name>" + box("45.70000076293945", "1.5", "100.25", "99")))
                .objects()
                .get(0)
                .box();

        assertThat(box.x0()).isEqualTo(44.70000076293945, within(1e-12));
        assertThat(box.y0()).isEqualTo(0.5);
        assertThat(box.x1()).isEqualTo(100.25);
        assertThat(box.y1()).isEqualTo(99);
    }

    @Test
    void flagsMayBeSharesOrUnspecified() throws IOException {
        var object = "<name>dog</name>" + box("1", "1", "2", "2");

        assertThat(read(annotation(object + "<truncated>0.4</truncated><difficult>Unspecified</difficult>"))
                        .objects())
                .containsExactly(new LabelledObject("dog", new Box(0, 0, 2, 2), false, true));
        assertThat(read(annotation(object + "<truncated>0.0</truncated><difficult> 1 </difficult>"))
                        .objects())
                .containsExactly(new LabelledObject("dog", new Box(0, 0, 2, 2), true, false));
        refused(annotation(object + "<difficult>yes</difficult>"), "object 1: difficult is 'yes'");
        refused(annotation(object + "<truncated>-1</truncated>"), "object 1: truncated is '-1'");
    }

    @Test
    void filesThatAreNoAnnotationAreRefusedWithTheReason() throws IOException {
        refused("<html/>", "<html> instead of <annotation>");
        refused("", "no XML");
        refused("<annotation>", "no XML");
        refused(annotation("<name> </name>" + box("1", "1", "2", "2")), "object 1 has no name");
        refused(annotation("<name>dog</name><bndbox><xmin>1</xmin></bndbox>"), "object 1 has no xmax");
        refused(annotation("<name>dog</name>" + box("1", "x", "2", "2")), "object 1: ymin is 'x'");
        refused(annotation("<name>dog</name>" + box("NaN", "1", "2", "2")), "object 1: xmin is 'NaN'");
        refused("<annotation><size><width>1.5</width></size></annotation>", "width is '1.5'");
    }

    @Test
    void nothingFromOutsideTheFileIsRead() throws IOException {
        var secret = Files.writeString(directory.resolve("secret"), "dog");
        refused(
                "<!DOCTYPE annotation [<!ENTITY name SYSTEM '" + secret.toUri() + "'>]>"
                        + annotation("<name>&name;</name>" + box("1", "1", "2", "2")),
                "DOCTYPE is disallowed");
    }

    private VocAnnotation read(String xml) throws IOException {
        return VocAnnotation.read(Files.writeString(directory.resolve("annotation.xml"), xml));
    }

    private void refused(String xml, String reason) {
        assertThatThrownBy(() -> read(xml)).isInstanceOf(IOException.class).hasMessageContaining(reason);
    }
}
