package quarry.activelearning.exchange;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static org.assertj.core.api.Assertions.assertThat;
import static quarry.activelearning.exchange.Imports.object;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class VocReaderTest {

    private static final Path GOLDEN = Imports.golden("voc.xml");

    @TempDir
    Path directory;

    @Test
    void theChallengeCountsPixelsFromOne() throws IOException {
        var items = Imports.read("voc", GOLDEN, "detection", "car", "sign");

        assertThat(items)
                .containsExactly(new ImportItem.Taken(
                        "street.png",
                        Map.of(
                                "boxes",
                                List.of(
                                        Map.of(
                                                "class",
                                                "car",
                                                "box",
                                                List.of(2.0, 1.0, 5.0, 4.0),
                                                "difficult",
                                                false,
                                                "truncated",
                                                true),
                                        Map.of(
                                                "class",
                                                "sign",
                                                "box",
                                                List.of(0.0, 0.0, 8.0, 6.0),
                                                "difficult",
                                                true,
                                                "truncated",
                                                false)))));
    }

    @Test
    void otherToolsGiveEdgesFromZeroAndTheFileIsTheImages() throws IOException {
        // given a file about another image than the name inside, as a copy is, of a tool that knows no size
        Files.writeString(
                directory.resolve("square.xml"),
                """
                <annotation><filename>street.png</filename><source><database>Unknown</database></source>
                <size><width>0</width><height>0</height></size>
                <object><name>car</name><bndbox><xmin>1.5</xmin><ymin>0</ymin><xmax>8</xmax><ymax>6</ymax></bndbox></object>
                </annotation>""");

        assertThat(Imports.read("voc", directory, "detection", "car"))
                .containsExactly(
                        new ImportItem.Taken("square.png", Map.of("boxes", List.of(object("car", 1.5, 0, 8, 6)))));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "<xmax>5</xmax> | <xmax>NaN</xmax> | object 1: xmax must be a number, not 'NaN'",
                "<xmax>5</xmax> | <xmax>1e999</xmax> | object 1: xmax must be a number, not '1e999'",
                "<xmax>5</xmax> | <xmax>0x1p3</xmax> | object 1: xmax must be a number, not '0x1p3'",
                "<xmax>5</xmax> | <xmax>1</xmax> | object 1: the box has no area",
                "<xmax>5</xmax> | '' | object 1: <bndbox> has no <xmax>",
                "<name>car</name> | '' | object 1: <object> has no <name>",
                "<annotation> | <!DOCTYPE annotation><annotation> | has a document type, which no label needs",
                "</folder> | </holder> | no XML: line 3, column "
            })
    void whatIsWrongIsNamedAndSpoilsNothingElse(String right, String wrong, String reason) throws IOException {
        Files.copy(GOLDEN, directory.resolve("street.xml"));
        Files.writeString(
                directory.resolve("square.xml"), Imports.text("voc.xml").replaceFirst(right, wrong));

        assertRefused(reason);
    }

    @Test
    void entitiesAreNotResolved() throws IOException {
        Files.copy(GOLDEN, directory.resolve("street.xml"));
        var secret = Files.writeString(directory.resolve("secret"), "car");
        Files.writeString(
                directory.resolve("square.xml"),
                Imports.text("voc.xml")
                        .replace(
                                "<annotation>\n  <folder",
                                """
                                <!DOCTYPE annotation [<!ENTITY x SYSTEM "%s">]><annotation><folder"""
                                        .formatted(secret.toUri()))
                        .replace("<name>car</name>", "<name>&x;</name>"));

        assertRefused("has a document type, which no label needs");
    }

    @Test
    void depthAndOtherEncodingsAreRefused() throws IOException {
        Files.copy(GOLDEN, directory.resolve("street.xml"));
        Files.writeString(directory.resolve("square.xml"), "<annotation>" + "<a>".repeat(5000));
        assertRefused("is deeper than 64 elements");

        Files.write(
                directory.resolve("square.xml"),
                Imports.text("voc.xml").replace("wheel", "\u00e9\u00e9").getBytes(ISO_8859_1));
        assertRefused("Invalid byte 2 of 3-byte UTF-8 sequence");
    }

    private void assertRefused(String reason) throws IOException {
        var items = Imports.read("voc", directory, "detection", "car", "sign");

        assertThat(items).hasSize(2);
        assertThat(items.get(0)).isInstanceOf(ImportItem.Refused.class);
        assertThat(((ImportItem.Refused) items.get(0)).reason()).startsWith(reason);
        assertThat(items.get(1)).isInstanceOf(ImportItem.Taken.class);
    }
}
