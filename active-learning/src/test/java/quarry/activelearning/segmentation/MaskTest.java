package quarry.activelearning.segmentation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static quarry.activelearning.segmentation.Masks.row;

import org.junit.jupiter.api.Test;
import quarry.activelearning.image.UnreadableImageException;

class MaskTest {

    private final Mask mask = Masks.of(row(0, 1, 2), row(3, 4, 255));

    @Test
    void aWindowShowsAPartAndNothingBeyondTheEdge() {
        assertThat(mask.through(new Window(0, 1, 2, 2, false))).isEqualTo(Masks.of(row(1, 2), row(4, 255)));
        assertThat(mask.through(new Window(-1, 2, 3, 2, false)))
                .isEqualTo(Masks.of(row(255, 255), row(2, 255), row(255, 255)));
    }

    @Test
    void aMirroredWindowTurnsItRound() {
        assertThat(mask.through(new Window(0, 0, 2, 3, true))).isEqualTo(Masks.of(row(2, 1, 0), row(255, 4, 3)));
    }

    @Test
    void aPngHoldsItsValues() throws UnreadableImageException {
        var all = Mask.of(256, 1, (y, x) -> x);

        var ids = IdImage.read(all.png());

        assertThat(Mask.of(ids.width(), ids.height(), ids::at)).isEqualTo(all);
    }

    @Test
    void sizesAndValuesMakeTheDifference() {
        assertThat(mask)
                .isEqualTo(Masks.of(row(0, 1, 2), row(3, 4, 255)))
                .hasSameHashCodeAs(Masks.of(row(0, 1, 2), row(3, 4, 255)))
                .isNotEqualTo(Masks.of(row(0, 1, 2), row(3, 4, 5)))
                .isNotEqualTo(Masks.of(row(0, 1), row(2, 3), row(4, 255)))
                .hasToString("mask of 3 x 2");
    }

    @Test
    void valuesMustFillTheSize() {
        assertThatThrownBy(() -> new Mask(2, 2, new byte[3]))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("3 values for 2 x 2 pixels");
    }
}
