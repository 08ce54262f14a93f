package quarry.activelearning.exchange;

import static org.assertj.core.api.Assertions.assertThat;

import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import quarry.activelearning.dataset.Png;

class SuperAnnotatePixelReaderTest {

    private static final String FORMAT = "superannotate-pixel";

    @TempDir
    Path directory;

    /** A road with two parts, the right one transparent, a car, and a colour of nothing. */
    @BeforeEach
    void write() throws IOException {
        var picture = new BufferedImage(8, 6, BufferedImage.TYPE_INT_ARGB);
        for (int y = 3; y < 6; y++) {
            for (int x = 0; x < 8; x++) {
                picture.setRGB(x, y, x < 3 ? 0xff0000a1 : x < 5 ? 0xff00ff00 : 0x00123456);
            }
        }
        picture.setRGB(0, 0, 0xff777777);
        Files.write(directory.resolve("street.png___save.png"), Png.of(picture));
        Files.writeString(directory.resolve("street.png___pixel.json"), Imports.text("superannotate-pixel.json"));
    }

    @Test
    void eachPixelIsOfTheClassOfThePartWithItsColour() throws IOException {
        var items = Imports.read(FORMAT, directory, "segmentation", "car", "road");

        assertThat(Imports.rows(Imports.label(items)))
                .containsExactly("--------", "--------", "--------", "11100111", "11100111", "11100111");
    }

    @Test
    void itIsABoxAroundThemForAProjectOfBoxes() throws IOException {
        assertThat(Imports.label(Imports.read(FORMAT, directory, "detection", "car", "road"))
                        .toString())
                .contains("class=car, box=[3.0, 3.0, 5.0, 6.0]");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "#0000A1 | #00f | color must be #rrggbb, not '#00f'",
                "#0000A1 | #00ff00 | two parts have the color #00ff00",
                "#0000A1 | red | color must be #rrggbb, not 'red'"
            })
    void wrongColoursAreNamed(String right, String wrong, String reason) throws IOException {
        Files.writeString(
                directory.resolve("street.png___pixel.json"),
                Imports.text("superannotate-pixel.json").replace(right, wrong));

        assertThat(Imports.read(FORMAT, directory, "segmentation", "car", "road"))
                .containsExactly(new ImportItem.Refused("street.png___pixel.json", reason));
    }

    @Test
    void withoutItsPictureAnItemIsRefused() throws IOException {
        Files.delete(directory.resolve("street.png___save.png"));

        assertThat(Imports.read(FORMAT, directory, "segmentation", "car", "road"))
                .containsExactly(
                        new ImportItem.Refused("street.png___pixel.json", "there is no ___save.png beside it"));
    }
}
