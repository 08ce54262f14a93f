package quarry.activelearning.exchange;

import static org.assertj.core.api.Assertions.assertThat;
import static quarry.activelearning.exchange.Imports.rows;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CvatReaderTest {

    private static final Path GOLDEN = Imports.golden("cvat.xml");

    @TempDir
    Path directory;

    @Test
    void tagsAreClassesAndEveryOtherItemHasAReason() throws IOException {
        var items = Imports.read("cvat", GOLDEN, "classification", "sunny");

        assertThat(items)
                .filteredOn(item -> !(item instanceof ImportItem.LeftOut))
                .containsExactly(
                        new ImportItem.Taken("street.png", Map.of("class", "sunny")),
                        new ImportItem.Skipped("square.png", "nothing is marked, so perhaps nobody has looked"),
                        new ImportItem.Skipped("gone.png", "the project has no such image"),
                        new ImportItem.Refused("cvat.xml, track 0", "is one of a video"));
        assertThat(items).contains(new ImportItem.LeftOut("street.png", "polyline"));
    }

    @Test
    void boxesAreObjectsAndThoseThatAreTurnedTheirBounds() throws IOException {
        var items = Imports.read("cvat", GOLDEN, "detection", "car", "sign", "lane");

        // a box of 4 x 2 around (3, 3), turned by a right angle, is one of 2 x 4
        assertThat(Imports.label(items).get("boxes").toString())
                .contains("class=car, box=[2.0, 1.0, 5.5, 4.0]", "class=sign, box=[2.0, 0.9999999999999999, 4.0, 5.0]");
    }

    @Test
    void masksRunAlongTheRowsOfTheirPartAndAHigherOneLiesAbove() throws IOException {
        var items = Imports.read("cvat", GOLDEN, "segmentation", "car", "sign");

        // runs 1, 3, 2 of 3 x 2: .## / #..
        assertThat(rows(Imports.label(items)))
                .containsExactly("11111111", "11111100", "11111011", "--------", "--------", "--------");
    }

    @Test
    void aPointOutsideIsNoJointAndACoveredOneIsHidden() throws IOException {
        var items = Imports.read("cvat", GOLDEN, "pose", "person");

        assertThat(Imports.label(items).toString())
                .contains("box=[1.0, 1.0, 2.0, 3.5]", "keypoints=[[3.0, 1.0, 1], [0.0, 0.0, 0]", "[1.0, 4.5, 2]")
                .doesNotContain("[7.0");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "'1, 3, 2' | '1, 3, 3' | the runs of a mask do not fit 3 x 2",
                "'1, 3, 2' | '1, -3, 8' | the runs of a mask do not fit 3 x 2",
                "'1, 3, 2' | '1, 3' | the runs of a mask do not fit 3 x 2",
                "'left=\"5\"' | 'left=\"6\"' | a mask leaves the image of 8 x 6",
                "'left=\"5\"' | 'left=\"2147483647\"' | a mask leaves the image of 8 x 6",
                "'0.00,0.00;8.00' | 'NaN,0.00;8.00' | points must be a number, not 'NaN'",
                "'xtl=\"2.00\"' | '' | <box> has no xtl",
                "'width=\"8\" height=\"6\">\n    <tag' | 'width=\"9\" height=\"6\"><tag' | is about an image of 9 x 6"
            })
    void aWrongShapeRefusesItsImageOnly(String right, String wrong, String reason) throws IOException {
        var file = Files.writeString(
                directory.resolve("a.xml"), Imports.text("cvat.xml").replace(right, wrong));

        var items = Imports.read("cvat", file, new ImportOptions(Set.of(), true), "segmentation", "car", "sign");

        assertThat(items)
                .filteredOn(ImportItem.Refused.class::isInstance)
                .hasSize(2)
                .first()
                .asString()
                .contains("street.png")
                .contains(reason);
    }

    @Test
    void aDocumentTypeIsRefused() throws IOException {
        var file = Files.writeString(
                directory.resolve("a.xml"),
                "<!DOCTYPE a [<!ENTITY b \"bb\"><!ENTITY c \"&b;&b;\">]><annotations>&c;</annotations>");

        assertThat(Imports.read("cvat", file, "detection", "car"))
                .isEqualTo(List.of(new ImportItem.Refused("a.xml", "has a document type, which no label needs")));
    }

    @Test
    void aFileThatIsCutOffGivesWhatComesBefore() throws IOException {
        var text = Imports.text("cvat.xml");
        var file = Files.writeString(directory.resolve("a.xml"), text.substring(0, text.indexOf("<image id=\"2\"")));
        var labels = Imports.read("cvat", file, "classification", "sunny");

        assertThat(labels).contains(new ImportItem.Taken("street.png", Map.of("class", "sunny")));
        assertThat(labels.get(labels.size() - 1).toString()).contains("a.xml", "no XML: line ");
    }
}
