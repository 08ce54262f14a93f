package quarry.activelearning.exchange;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ClassCsvReaderTest {

    @TempDir
    Path directory;

    @Test
    void eachRowIsTheClassOfAnImage() throws IOException {
        // given a byte order mark, both kinds of line ends, quotes, and a row too short
        var file = csv("\uFEFFname,label\r\n\"a,b.png\",cat\nb.png,dog\nc.png\nd.png,cow\n");

        var items = Imports.read("csv", file, "classification", "cat", "dog");

        assertThat(items)
                .containsExactly(
                        new ImportItem.Taken("a,b.png", Map.of("class", "cat")),
                        new ImportItem.Taken("b.png", Map.of("class", "dog")),
                        new ImportItem.Refused("row 4", "not a name and a label"),
                        new ImportItem.Refused("d.png", "unknown class 'cow'; known: cat, dog"));
    }

    @Test
    void anImageWithTwoClassesIsRefusedTheSecondTime() throws IOException {
        var file = csv("name,label\na.png,cat\na.png,cat\na.png,dog\n");

        assertThat(Imports.read("csv", file, "classification", "cat", "dog"))
                .containsExactly(
                        new ImportItem.Taken("a.png", Map.of("class", "cat")),
                        new ImportItem.Skipped("a.png", "has the same label twice"),
                        new ImportItem.Refused("a.png", "has another label before; the first counts"));
    }

    @Test
    void anotherEncodingEndsTheReadingWithAReason() throws IOException {
        var file = directory.resolve("labels.csv");
        Files.write(file, ("name,label\n" + "a.png,cat\n".repeat(2000) + "caf\u00e9.png,cat\n").getBytes(ISO_8859_1));

        var items = Imports.read("csv", file, "classification", "cat");

        assertThat(items.get(0)).isEqualTo(new ImportItem.Taken("a.png", Map.of("class", "cat")));
        assertThat(items.get(items.size() - 1).toString()).contains("is not in UTF-8; nothing after it was read");
    }

    @Test
    void aQuoteThatIsNeverClosedDoesNotFillTheMemory() throws IOException {
        var file = csv("name,label\na.png,cat\n\"b.png,cat\n" + "c.png,cat\n".repeat(200_000));

        assertThat(Imports.read("csv", file, "classification", "cat"))
                .containsExactly(
                        new ImportItem.Taken("a.png", Map.of("class", "cat")),
                        new ImportItem.Refused(
                                "row 3", "a row has more than 1048576 characters; nothing after it was read"));
    }

    @Test
    void aFileWithoutItsHeaderAndAProjectWithoutClassesOfImagesAreSaid() throws IOException {
        var file = csv("a.png,cat\n");

        assertThatThrownBy(() -> Imports.read("csv", file, "classification", "cat"))
                .hasMessageEndingWith("labels.csv does not begin with the line name,label");
        assertThatThrownBy(() -> Imports.read("csv", file, "detection", "cat"))
                .hasMessageEndingWith("a csv has classes of images, and the project's labels have none");
    }

    private Path csv(String text) throws IOException {
        return Files.writeString(directory.resolve("labels.csv"), text);
    }
}
