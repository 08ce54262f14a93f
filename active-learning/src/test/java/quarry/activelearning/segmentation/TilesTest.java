package quarry.activelearning.segmentation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.util.List;
import org.junit.jupiter.api.Test;
import quarry.activelearning.image.ImageDecoder;
import quarry.activelearning.image.UnreadableImageException;

class TilesTest {

    @Test
    void anImageOfCityscapesIsTwoSquares() throws UnreadableImageException {
        assertThat(windows(1024, 2048, Preset.REFERENCE.tile()))
                .containsExactly(new Window(0, 0, 1024, 1024, false), new Window(0, 1024, 1024, 1024, false));
    }

    @Test
    void anImageOfTheSizeOfATileIsOne() throws UnreadableImageException {
        assertThat(windows(64, 128, Preset.TINY.tile())).containsExactly(new Window(0, 0, 64, 128, false));
    }

    @Test
    void tilesOverlapWhereTheyDoNotFit() throws UnreadableImageException {
        assertThat(windows(10, 21, new Size(8, 8)))
                .extracting(Window::top, Window::left)
                .containsExactly(tuple(0, 0), tuple(0, 6), tuple(0, 13), tuple(2, 0), tuple(2, 6), tuple(2, 13));
    }

    @Test
    void aSmallImageIsOneTileThatReachesOverIt() throws UnreadableImageException {
        assertThat(windows(5, 3, new Size(8, 8))).containsExactly(new Window(0, 0, 8, 8, false));
    }

    @Test
    void whatTilesOwnMakesUpTheImage() {
        // Given tiles at rows 0, 2 and columns 0, 6, 13, whose halves of the overlaps end at rows 5 and columns 7 and
        // 10
        var image = new Size(10, 21);

        assertThat(Tiles.own(image, new Window(0, 0, 8, 8, false))).isEqualTo(new Window(0, 0, 5, 7, false));
        assertThat(Tiles.own(image, new Window(0, 6, 8, 8, false))).isEqualTo(new Window(0, 7, 5, 6, false));
        assertThat(Tiles.own(image, new Window(2, 13, 8, 8, false))).isEqualTo(new Window(5, 13, 5, 8, false));
    }

    @Test
    void aTileLargerThanTheImageOwnsAllOfItAndNoMore() {
        assertThat(Tiles.own(new Size(5, 3), new Window(0, 0, 8, 8, false))).isEqualTo(new Window(0, 0, 5, 3, false));
    }

    private static List<Window> windows(int height, int width, Size tile) throws UnreadableImageException {
        var image = ImageDecoder.decode(Pngs.colours(width, height, (y, x) -> 0));
        return Tiles.of(image, tile).stream().map(View::window).toList();
    }
}
