package quarry.activelearning.segmentation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.junit.jupiter.api.Test;
import quarry.activelearning.task.InvalidLabelException;
import quarry.activelearning.task.LabelContext;
import quarry.activelearning.task.Mark;
import quarry.activelearning.task.PixelRuns;
import quarry.activelearning.task.Place;

class PaintingTest {

    private static final LabelContext CONTEXT = new LabelContext(List.of("road", "car"), 4, 3);

    @Test
    void aPixelIsInsideIfItsCentreIs() {
        // a triangle whose long side runs through the centres of the second and third pixel of the diagonal
        var mask = Painting.of(List.of(polygon("road", 0, 0, 4, 0, 4, 2.9)), CONTEXT);

        assertThat(mask).isEqualTo(Mask.of(4, 3, (y, x) -> (x + 0.5) * 2.9 / 4 > y + 0.5 ? 0 : Mask.IGNORED));
    }

    @Test
    void whatIsMarkedLaterLiesAboveAndWhatReachesOutIsCutOff() {
        var mask = Painting.of(
                List.of(polygon("road", -5, -5, 9, -5, 9, 9, -5, 9), polygon("car", 1, 1, 3, 1, 3, 2, 1, 2)), CONTEXT);

        assertThat(mask).isEqualTo(Mask.of(4, 3, (y, x) -> y == 1 && x >= 1 && x < 3 ? 1 : 0));
    }

    @Test
    void aCrowdIsNotLabelled() {
        var crowd = new Mark("car", new Place.Pixels(PixelRuns.of(4, 3, new int[] {0, 3, 9})), false, false, true);

        var mask = Painting.of(List.of(polygon("road", 0, 0, 4, 0, 4, 3, 0, 3), crowd), CONTEXT);

        assertThat(mask).isEqualTo(Mask.of(4, 3, (y, x) -> x == 0 ? Mask.IGNORED : 0));
    }

    @Test
    void marksOfALabelMakeTheSameLabel() {
        var task = new Segmentation();
        var label = MaskLabel.of(Mask.of(4, 3, (y, x) -> x == y ? Mask.IGNORED : (x + y) % 2));

        assertThat(task.labelOf(task.marksOf(label, CONTEXT), CONTEXT)).isEqualTo(label);
    }

    @Test
    void nothingAndPixelsOfAnotherSizeAreRefused() {
        assertThatThrownBy(() -> Painting.of(List.of(), CONTEXT))
                .isInstanceOf(InvalidLabelException.class)
                .hasMessage("mask: nothing is marked on the image");
        var wide = new Mark("car", new Place.Pixels(PixelRuns.of(3, 3, new int[] {0, 9})));
        assertThatThrownBy(() -> Painting.of(List.of(wide), CONTEXT))
                .isInstanceOf(InvalidLabelException.class)
                .hasMessage("mask: is 3 x 3 pixels, but the image is 4 x 3");
    }

    private static Mark polygon(String name, double... corners) {
        return new Mark(name, new Place.Area(List.of(new Place.Polygon(List.of(Place.Ring.of(corners))))));
    }
}
