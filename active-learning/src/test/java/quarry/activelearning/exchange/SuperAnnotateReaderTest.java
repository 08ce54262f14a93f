package quarry.activelearning.exchange;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static quarry.activelearning.exchange.Imports.object;
import static quarry.activelearning.exchange.Imports.rows;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SuperAnnotateReaderTest {

    private static final Path GOLDEN = Imports.golden("superannotate.json");

    @TempDir
    Path directory;

    @Test
    void aTagIsTheClassOfTheImageAndAllElseIsLeftOut() throws IOException {
        var items = Imports.read("superannotate", GOLDEN, "classification", "sunny", "rainy");

        assertThat(Imports.label(items)).isEqualTo(Map.of("class", "sunny"));
        assertThat(items)
                .contains(new ImportItem.LeftOut("street.png", "box"), new ImportItem.LeftOut("street.png", "polyline"))
                .hasSize(6);
    }

    @Test
    void boxesAndTheBoundsOfTurnedBoxesAndPolygonsAreObjects() throws IOException {
        var items = Imports.read("superannotate", GOLDEN, "detection", "car", "sign", "road");

        // the turned box ends where the image does; two polygons of one group are one road
        assertThat(Imports.label(items))
                .isEqualTo(Map.of(
                        "boxes",
                        List.of(object("car", 2, 1, 5.5, 4), object("sign", 0, 0, 4, 4), object("road", 0, 3, 8, 6))));
    }

    @Test
    void polygonsWithHolesAreMasksAndTheRestIsNotLabelled() throws IOException {
        var items = Imports.read("superannotate", GOLDEN, "segmentation", "sky", "road");

        assertThat(rows(Imports.label(items)))
                .containsExactly("--------", "--------", "--------", "1111--11", "1-11--11", "1111--11");
    }

    @Test
    void inAProjectWithABackgroundWhatNobodyMarkedIsThat() throws IOException {
        var items = Imports.read("superannotate", GOLDEN, "segmentation", "background", "road");

        assertThat(rows(Imports.label(items))).startsWith("00000000").endsWith("11110011");
    }

    @Test
    void aTemplateIsAPersonWithTheJointsThatAreNamed() throws IOException {
        var items = Imports.read("superannotate", GOLDEN, "pose", "person");

        var joints = new ArrayList<>(Collections.nCopies(17, List.<Object>of(0.0, 0.0, 0)));
        joints.set(0, List.of(3.0, 1.0, 2));
        joints.set(5, List.of(1.0, 4.5, 2));
        assertThat(Imports.label(items))
                .isEqualTo(Map.of(
                        "persons",
                        List.of(Map.of(
                                "box",
                                List.of(1.0, 1.0, 2.0, 3.5),
                                "area",
                                7.0,
                                "keypoints",
                                joints,
                                "crowd",
                                false))));
    }

    @Test
    void anItemThatNobodyFinishedIsSkipped() throws IOException {
        var file = Files.writeString(
                directory.resolve("a.json"), Imports.text("superannotate.json").replace("Completed", "InProgress"));

        assertThat(Imports.read("superannotate", file, "classification", "sunny"))
                .containsExactly(new ImportItem.Skipped("street.png", "status InProgress"));
        var options = new ImportOptions(Set.of("InProgress"), false);
        assertThat(Imports.label(Imports.read("superannotate", file, options, "classification", "sunny")))
                .isEqualTo(Map.of("class", "sunny"));
    }

    @Test
    void aFinishedItemWithoutInstancesShowsNothing() throws IOException {
        Files.writeString(
                directory.resolve("square.png.json"), "{\"metadata\": {\"status\": \"Completed\"}, \"instances\": []}");

        var items = Imports.read("superannotate", directory, "detection", "car");

        assertThat(items).containsExactly(new ImportItem.Taken("square.png", Map.of("boxes", List.of())));
    }

    @Test
    void anExportIsReadWholeWhateverIsWrongWithOneItem() throws IOException {
        // given a zip as the platform writes it: a folder, another image, a broken file, one of an unknown image
        var golden = Files.readAllBytes(GOLDEN);
        var zip = Imports.zip(
                directory.resolve("export.zip"),
                Map.of(
                        "classes/classes.json",
                        "[]".getBytes(UTF_8),
                        "day/street.png.json",
                        golden,
                        "north/alley.jpg.json",
                        Imports.text("superannotate.json")
                                .replace("street.png", "alley.jpg")
                                .getBytes(UTF_8),
                        "day/broken.png.json",
                        "{\"metadata\":".getBytes(UTF_8),
                        "day/gone.png.json",
                        Imports.text("superannotate.json")
                                .replace("street.png", "gone.png")
                                .getBytes(UTF_8)));

        // when
        var items = Imports.read("superannotate", zip, "classification", "sunny");

        // then
        assertThat(items)
                .contains(
                        new ImportItem.Taken("street.png", Map.of("class", "sunny")),
                        new ImportItem.Taken("north_alley.jpg", Map.of("class", "sunny")),
                        new ImportItem.Skipped("day/gone.png", "the project has no such image"))
                .filteredOn(ImportItem.Refused.class::isInstance)
                .singleElement()
                .asString()
                .contains("day/broken.png.json", "no JSON");
    }

    @Test
    void aStrangeClassRefusesTheImageUnlessItIsToBeLeftOut() throws IOException {
        var leaveOut = new ImportOptions(Set.of("Completed"), true);

        assertThat(Imports.read("superannotate", GOLDEN, "detection", "car"))
                .contains(new ImportItem.Refused("street.png", "unknown class 'sign'; known: car"));
        assertThat(Imports.read("superannotate", GOLDEN, leaveOut, "detection", "car"))
                .contains(
                        new ImportItem.Taken("street.png", Map.of("boxes", List.of(object("car", 2, 1, 5.5, 4)))),
                        new ImportItem.LeftOut("street.png", "class sign"));
    }

    @Test
    void labelsOfAnImageOfAnotherSizeAreRefused() throws IOException {
        var file = Files.writeString(
                directory.resolve("a.json"),
                Imports.text("superannotate.json").replace("\"width\": 8", "\"width\": 80"));

        assertThat(Imports.read("superannotate", file, "classification", "sunny"))
                .containsExactly(
                        new ImportItem.Refused("street.png", "is about an image of 80 x 6 pixels, but it has 8 x 6"));
    }
}
