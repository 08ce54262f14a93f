package quarry.activelearning.exchange;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static quarry.activelearning.exchange.Imports.rows;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.IntBinaryOperator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import quarry.activelearning.segmentation.Mask;
import quarry.activelearning.task.Tasks;

class CityscapesReaderTest {

    private static final String KEY = "ulm_000001_000019";

    @TempDir
    Path directory;

    @Test
    void labelIdsBecomeTheClassesOfThatNameAndAllOthersAreNotLabelled() throws IOException {
        // given road 7, car 26, and the licence plate -1 as 255, in a project with another order
        write(KEY + "_gtFine_labelIds.png", (y, x) -> y == 0 ? 7 : x < 2 ? 26 : x < 4 ? 255 : 3);

        var items = read("car", "road");

        assertThat(rows(Imports.label(items))).containsExactly("11111111", "00------", "00------");
    }

    @Test
    void trainIdsAreReadAndAMaskOfInstancesIsPassedOver() throws IOException {
        write(KEY + "_gtFine_labelTrainIds.png", (y, x) -> y == 0 ? 0 : 13);
        write(KEY + "_gtFine_instanceIds.png", (y, x) -> 26);

        assertThat(rows(Imports.label(read("road", "car")))).containsExactly("00000000", "11111111", "11111111");
    }

    @Test
    void aBrokenMaskOneOfAnotherSizeAndOneOfNoImageSpoilNothing() throws IOException {
        write(KEY + "_gtFine_labelIds.png", (y, x) -> 7);
        Files.writeString(directory.resolve("bad_gtFine_labelIds.png"), "no png");
        Files.write(
                directory.resolve("wide_gtFine_labelIds.png"),
                Mask.of(9, 3, (y, x) -> 7).png());
        Files.write(
                directory.resolve("gone_gtFine_labelIds.png"),
                Mask.of(8, 3, (y, x) -> 7).png());

        assertThat(read("road").stream().map(ImportItem::toString).toList())
                .satisfiesExactlyInAnyOrder(
                        item -> assertThat(item).startsWith("Taken[image=" + KEY),
                        item -> assertThat(item).contains("Refused", "bad_gtFine_labelIds.png", "decoded as a PNG"),
                        item -> assertThat(item).contains("Refused", "wide_leftImg8bit.png", "9 x 3"),
                        item -> assertThat(item).contains("Skipped", "gone_gtFine", "no such image"));
    }

    @Test
    void aFolderWithoutMasksIsSaid() {
        assertThatThrownBy(() -> read("road")).isInstanceOf(IOException.class).hasMessageContaining("has no file");
    }

    private void write(String name, IntBinaryOperator ids) throws IOException {
        Files.write(directory.resolve(name), Mask.of(8, 3, ids).png());
    }

    private List<ImportItem> read(String... classes) throws IOException {
        var size = new ImageSize(8, 3);
        var images = new ProjectImages(
                Map.of(KEY + "_leftImg8bit.png", size, "bad_leftImg8bit.png", size, "wide_leftImg8bit.png", size));
        var items = new ArrayList<ImportItem>();
        var context =
                new ImportContext(Tasks.named("segmentation"), List.of(classes), () -> images, ImportOptions.USUAL);
        LabelImport.read("cityscapes", directory, context, items::add);
        return items;
    }
}
