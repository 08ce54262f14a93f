package quarry.activelearning.exchange;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What strangers send is refused with a reason, and spoils nothing beside it. */
class HostileFilesTest {

    private static final String TAGGED =
            """
            {"metadata": {"name": "street.png", "status": "Completed"}, "instances": [%s]}""";
    private static final byte[] GOOD =
            TAGGED.formatted("{\"type\": \"tag\", \"className\": \"sunny\"}").getBytes(UTF_8);
    private static final ImportItem TAKEN = new ImportItem.Taken("street.png", Map.of("class", "sunny"));

    @TempDir
    Path directory;

    @Test
    void aBombInAZipIsNotUnpacked() throws IOException {
        var zip = zip("bomb.json", " ".repeat(50 << 20).getBytes(UTF_8));

        assertThat(read(zip))
                .containsExactlyInAnyOrder(
                        TAKEN,
                        new ImportItem.Refused("bomb.json", "unpacks to more than the allowed 200 times its size"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"../out.json", "a/../../out.json", "/etc/out.json", "C:\\out.json", "a\\..\\..\\out.json", ".."})
    void aPathThatLeadsOutOfAZipIsNotOpened(String path) throws IOException {
        var zip = zip(path, GOOD);

        assertThat(read(zip))
                .containsExactlyInAnyOrder(TAKEN, new ImportItem.Refused(path, "the path leads out of the archive"));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "{\"type\": \"tag\", \"className\": \"sunny\", \"probability\": NaN} | no JSON: Non-standard token 'NaN'",
                "{\"type\": \"bbox\", \"className\": \"a\", \"points\": {\"x1\": 1e999}} | instances[0]: x1 must be a number",
                "{\"type\": \"bbox\", \"className\": \"a\", \"points\": {\"x1\": \"1\"}} | instances[0]: x1 must be a number",
                "{\"type\": \"polygon\", \"className\": \"a\", \"points\": [1, 2]} | instances[0]: a polygon has at least 3",
                "{\"type\": \"polygon\", \"className\": \"a\", \"points\": [1, 2, 3]} | instances[0]: a polygon has x and y",
                "{\"type\": \"tag\"} | instances[0]: className must be a text",
                "7 | instances[0]: className must be a text"
            })
    void wrongNumbersAndFieldsAreNamed(String instance, String reason) throws IOException {
        var zip = zip("bad.json", TAGGED.formatted(instance).getBytes(UTF_8));

        assertRefused(zip, reason);
    }

    @Test
    void numbersOfThousandsOfDigitsAndDepthsOfThousandsAreRefused() throws IOException {
        assertRefused(
                zip("bad.json", TAGGED.formatted("9".repeat(5000)).getBytes(UTF_8)), "no JSON: Number value length");
        assertRefused(zip("bad.json", "[".repeat(5000).getBytes(UTF_8)), "no JSON: Document nesting depth");
    }

    @Test
    void jsonMayHaveAByteOrderMarkAndMustBeUnicode() throws IOException {
        var withMark = Files.writeString(directory.resolve("marked.json"), "\uFEFF" + new String(GOOD, UTF_8));
        assertThat(read(withMark)).containsExactly(TAKEN);

        assertRefused(
                zip(
                        "bad.json",
                        TAGGED.formatted("{\"type\": \"tag\", \"className\": \"caf\u00e9\"}")
                                .getBytes(ISO_8859_1)),
                "no JSON: Invalid UTF-8");
    }

    @Test
    void aFileBeyondTheLimitOfItsKindIsRefused() throws IOException {
        var file = directory.resolve("large");
        Files.write(file, new byte[11]);

        assertThatThrownBy(() -> new FolderFile("large", file).bytes(10))
                .isInstanceOf(IOException.class)
                .hasMessage("has more than the allowed 10 bytes");
        assertThat(new FolderFile("large", file).bytes(11)).hasSize(11);
    }

    @Test
    void whatIsNoZipIsRefusedWhole() throws IOException {
        var file = Files.write(directory.resolve("labels.zip"), GOOD);

        assertThatThrownBy(() -> read(file)).isInstanceOf(IOException.class).hasMessageStartingWith(file + ": ");
    }

    @Test
    void aFolderWithoutLabelsAndAnUnknownFormatAreSaid() {
        assertThatThrownBy(() -> read(directory)).hasMessage(directory + ": has no file that ends with .json");
        assertThatThrownBy(() -> Imports.read("vhs", directory, "classification", "sunny"))
                .hasMessageStartingWith("unknown format 'vhs'; known: ");
    }

    private void assertRefused(Path zip, String reason) throws IOException {
        assertThat(read(zip))
                .hasSize(2)
                .contains(TAKEN)
                .filteredOn(ImportItem.Refused.class::isInstance)
                .singleElement()
                .satisfies(
                        item -> assertThat(((ImportItem.Refused) item).reason()).startsWith(reason));
    }

    private static List<ImportItem> read(Path place) throws IOException {
        return Imports.read("superannotate", place, "classification", "sunny");
    }

    /** A good file, and another one beside it. */
    private Path zip(String path, byte[] content) throws IOException {
        return Imports.zip(directory.resolve("labels.zip"), Map.of("good.json", GOOD, path, content));
    }
}
