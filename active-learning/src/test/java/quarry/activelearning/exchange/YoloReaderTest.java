package quarry.activelearning.exchange;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static quarry.activelearning.exchange.Imports.object;
import static quarry.activelearning.exchange.Imports.rows;

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

class YoloReaderTest {

    @TempDir
    Path directory;

    @Test
    void sharesOfTheImageBecomePixelsAndAnEmptyFileShowsNothing() throws IOException {
        var items = Imports.read("yolo", Imports.golden("yolo"), "detection", "sign", "car");

        assertThat(items)
                .containsExactly(
                        new ImportItem.Skipped("labels/gone.txt", "the project has no such image"),
                        new ImportItem.Taken("square.png", Map.of("boxes", List.of())),
                        new ImportItem.Taken(
                                "street.png",
                                Map.of("boxes", List.of(object("sign", 0, 0, 8, 6), object("car", 2, 2, 5, 4)))));
    }

    @Test
    void polygonsAreMasksAndWithoutNamesClassesAreThoseOfTheProject() throws IOException {
        Files.writeString(directory.resolve("street.txt"), "1 0.25 0 1 0 1 0.5 0.25 0.5\r\n");

        var items = Imports.read("yolo", directory, "segmentation", "road", "sky");

        assertThat(rows(Imports.label(items)))
                .containsExactly("--111111", "--111111", "--111111", "--------", "--------", "--------");
    }

    @Test
    void jointsHaveAVisibilityOrAreAllVisible() throws IOException {
        var twice = "0 0.5 0.5 0.5 0.5" + " 0.5 0.5 1".repeat(1) + " 0 0 0".repeat(16) + "\n";
        var bare = "0 0.5 0.5 0.5 0.5" + " 0.5 0.5" + " 0 0".repeat(16) + "\n";
        Files.writeString(directory.resolve("street.txt"), twice + bare);

        var persons = (List<?>)
                Imports.label(Imports.read("yolo", directory, "pose", "person")).get("persons");

        assertThat(persons).hasSize(2);
        assertThat(persons.get(0).toString()).contains("box=[2.0, 1.5, 4.0, 3.0]", "[[4.0, 3.0, 1], [0.0, 0.0, 0]");
        assertThat(persons.get(1).toString()).contains("[[4.0, 3.0, 2], [0.0, 0.0, 0]");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "names: [car, 'sign']",
                "names:\n- car\n- sign\n",
                "nc: 2\nnames:\n    0: car\n    1: sign\ntrain: x"
            })
    void namesAreWrittenInThreeWays(String yaml) throws IOException {
        Files.writeString(directory.resolve("data.yaml"), yaml);
        Files.writeString(directory.resolve("street.txt"), "1 0.5 0.5 1 1");

        assertThat(Imports.label(Imports.read("yolo", directory, "detection", "sign")))
                .isEqualTo(Map.of("boxes", List.of(object("sign", 0, 0, 8, 6))));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "2 0.5 0.5 1 1 | line 2: there is no class 2",
                "-1 0.5 0.5 1 1 | line 2: there is no class -1",
                "0.5 0.5 0.5 1 1 | line 2: class must be a whole number, not '0.5'",
                "0 0.5 0.5 1 NaN | line 2: column must be a number, not 'NaN'",
                "0 4 3 8 6 | line 2: must be a share of the image, from 0 to 1, not 8.0",
                "0 0.5 0.5 1 | line 2: 3 numbers are neither a box, nor joints, nor a polygon",
                "0 0.5 0.5 1 1 0.9 | line 2: 5 numbers are neither a box, nor joints, nor a polygon"
            })
    void aWrongLineRefusesItsImageOnly(String line, String reason) throws IOException {
        Files.writeString(directory.resolve("street.txt"), "0 0.5 0.5 1 1\n" + line);
        Files.writeString(directory.resolve("square.txt"), "\uFEFF0 0.5 0.5 1 1\n");

        assertThat(Imports.read("yolo", directory, "detection", "car", "sign"))
                .containsExactly(
                        new ImportItem.Taken("square.png", Map.of("boxes", List.of(object("car", 0, 0, 8, 6)))),
                        new ImportItem.Refused("street.txt", reason));
    }

    @Test
    void anotherEncodingIsRefusedAndYamlWithoutNamesIsSaid() throws IOException {
        Files.write(directory.resolve("street.txt"), new byte[] {(byte) 0xff, (byte) 0xfe});
        assertThat(Imports.read("yolo", directory, "detection", "car"))
                .containsExactly(new ImportItem.Refused("street.txt", "is not in UTF-8"));

        Files.writeString(directory.resolve("data.yaml"), "nc: 3\n");
        assertThatThrownBy(() -> Imports.read("yolo", directory, "detection", "car"))
                .hasMessageEndingWith("data.yaml has no names");
    }
}
