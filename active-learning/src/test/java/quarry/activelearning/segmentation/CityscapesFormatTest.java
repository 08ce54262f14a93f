package quarry.activelearning.segmentation;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import org.assertj.core.api.ThrowingConsumer;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import quarry.activelearning.dataset.Dataset;

class CityscapesFormatTest {

    private static final byte[] IMAGE = Pngs.colours(3, 2, (y, x) -> 0x102030);
    private static final byte[] LABEL_IDS = Pngs.grey(3, 2, (y, x) -> y == 0 ? 7 : 30 + x);

    @TempDir
    Path directory;

    @BeforeEach
    void layOut() throws IOException {
        for (var part : new String[] {"train", "val"}) {
            Files.createDirectories(directory.resolve("leftImg8bit").resolve(part));
            Files.createDirectories(directory.resolve("gtFine").resolve(part));
        }
    }

    @Test
    void imagesAndMasksArePairedByTheirKeys() throws IOException {
        // Given
        image("train", "bonn_000001_000019", IMAGE);
        mask("train", "bonn_000001_000019_gtFine_labelIds.png", LABEL_IDS);
        image("train", "aachen_000002_000019", IMAGE);
        mask("train", "aachen_000002_000019_gtFine_labelTrainIds.png", Pngs.palette(3, 2, (y, x) -> 18));
        mask("train", "aachen_000002_000019_gtFine_instanceIds.png", new byte[0]);
        mask("train", "aachen_000002_000019_gtFine_polygons.json", new byte[0]);
        image("val", "ulm_000000_000001", IMAGE);
        mask("val", "ulm_000000_000001_gtFine_trainIds.png", Pngs.deepGrey(3, 2, (y, x) -> 255));

        // When
        var dataset = read();

        // Then
        assertThat(dataset.problems()).isEmpty();
        assertThat(dataset.classes()).isEqualTo(TrainIds.names());
        assertThat(dataset.train().size()).isEqualTo(2);
        assertThat(dataset.train().name(0)).isEqualTo("aachen_000002_000019_leftImg8bit.png");
        assertThat(dataset.train().label(0)).isEqualTo(MaskLabel.of(Mask.of(3, 2, (y, x) -> 18)));
        assertThat(dataset.train().label(1))
                .isEqualTo(MaskLabel.of(Masks.of(Masks.row(0, 0, 0), Masks.row(255, 16, 17))));
        assertThat(dataset.train().image(1)).isEqualTo(IMAGE);
        assertThat(dataset.test().name(0)).isEqualTo("ulm_000000_000001_leftImg8bit.png");
        assertThat(dataset.test().label(0)).isEqualTo(MaskLabel.of(Mask.of(3, 2, (y, x) -> 255)));
    }

    @Test
    void whatCannotBeUsedIsNamedWithItsReasonAndTheRestGoesOn() throws IOException {
        // Given one good pair and many bad ones
        good("train", "a_0_0");
        pair("train", "a_0_1", Arrays.copyOf(IMAGE, 20), LABEL_IDS);
        pair("train", "a_0_2", IMAGE, "no png".getBytes(UTF_8));
        pair("train", "a_0_3", IMAGE, Pngs.grey(2, 2, (y, x) -> 7));
        pair("train", "a_0_4", IMAGE, Pngs.colours(3, 2, (y, x) -> 7));
        image("train", "a_0_5", IMAGE);
        mask("train", "a_0_6_gtFine_labelIds.png", LABEL_IDS);
        image("train", "a_0_7", IMAGE);
        mask("train", "a_0_7_gtFine_labelTrainIds.png", Pngs.grey(3, 2, (y, x) -> 19));
        good("train", "a_0_8");
        mask("train", "a_0_8_gtFine_labelTrainIds.png", Pngs.grey(3, 2, (y, x) -> 0));
        Files.write(directory.resolve("leftImg8bit/train/a/picture.png"), IMAGE);
        Files.write(directory.resolve("leftImg8bit/train/a_0_0_leftImg8bit.png"), IMAGE);
        good("val", "a_0_0");
        good("val", "b_0_0");

        // When
        var dataset = read();

        // Then
        assertThat(dataset.train().size()).isEqualTo(1);
        assertThat(dataset.test().size()).isEqualTo(1);
        assertThat(dataset.problems())
                .satisfiesExactly(
                        is("gtFine/train/a/a_0_6_gtFine_labelIds.png: has no image"),
                        is("leftImg8bit/train/a/a_0_1_leftImg8bit.png: cannot be decoded: "),
                        is(
                                "leftImg8bit/train/a/a_0_2_leftImg8bit.png: gtFine/train/a/a_0_2_gtFine_labelIds.png cannot be"
                                        + " decoded as a PNG: "),
                        is("leftImg8bit/train/a/a_0_3_leftImg8bit.png: is 3 x 2 pixels, but its mask is 2 x 2"),
                        is("leftImg8bit/train/a/a_0_4_leftImg8bit.png: gtFine/train/a/a_0_4_gtFine_labelIds.png has 3"
                                + " samples a pixel"),
                        is("leftImg8bit/train/a/a_0_5_leftImg8bit.png: has no mask of label ids or train ids"),
                        is(
                                "leftImg8bit/train/a/a_0_7_leftImg8bit.png: gtFine/train/a/a_0_7_gtFine_labelTrainIds.png has"
                                        + " the value 19, which is no train id"),
                        is("leftImg8bit/train/a/a_0_8_leftImg8bit.png: gtFine/train/a/a_0_8_gtFine_labelIds.png and"
                                + " gtFine/train/a/a_0_8_gtFine_labelTrainIds.png say different things"),
                        is("leftImg8bit/train/a/picture.png: is not named CITY_SEQ_FRAME_leftImg8bit.png"),
                        is("leftImg8bit/train/a_0_0_leftImg8bit.png: there is another image a_0_0"),
                        is("leftImg8bit/val/a/a_0_0_leftImg8bit.png: is in another part of the data set, too"));
    }

    @Test
    void masksOfTwoKindsThatAgreeAreFine() throws IOException {
        good("train", "a_0_0");
        mask("train", "a_0_0_gtFine_labelTrainIds.png", Pngs.grey(3, 2, (y, x) -> TrainIds.of(y == 0 ? 7 : 30 + x)));

        assertThat(read().problems()).isEmpty();
    }

    @Test
    void aMissingPartIsNoDataSet() throws IOException {
        Files.delete(directory.resolve("gtFine/val"));

        assertThatThrownBy(this::read).isInstanceOf(IOException.class).hasMessageEndingWith("val is no directory");
    }

    private static ThrowingConsumer<String> is(String start) {
        return problem -> assertThat(problem).startsWith(start);
    }

    private Dataset read() throws IOException {
        return new Segmentation().dataset("cityscapes:" + directory);
    }

    private void good(String part, String key) throws IOException {
        pair(part, key, IMAGE, LABEL_IDS);
    }

    private void pair(String part, String key, byte[] image, byte[] labelIds) throws IOException {
        image(part, key, image);
        mask(part, key + "_gtFine_labelIds.png", labelIds);
    }

    private void image(String part, String key, byte[] file) throws IOException {
        write(directory.resolve("leftImg8bit").resolve(part), key + "_leftImg8bit.png", file);
    }

    private void mask(String part, String name, byte[] file) throws IOException {
        write(directory.resolve("gtFine").resolve(part), name, file);
    }

    private static void write(Path part, String name, byte[] file) throws IOException {
        var city = Files.createDirectories(part.resolve(name.substring(0, name.indexOf('_'))));
        Files.write(city.resolve(name), file);
    }
}
