package quarry.activelearning.segmentation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;
import static quarry.activelearning.segmentation.Masks.row;

import java.util.List;
import org.junit.jupiter.api.Test;
import quarry.activelearning.task.Comparison;
import quarry.activelearning.task.Finding;
import quarry.activelearning.task.PixelRuns;

class MaskComparisonTest {

    private static final List<String> CLASSES = List.of("road", "sky", "tree", "cow");
    private static final Mask TRUTH = Masks.of(row(0, 0, 1, 1), row(0, 2, 2, 255), row(1, 1, 2, 0));

    private final Comparison comparison = new Segmentation().newComparison(CLASSES);

    @Test
    void labelsAndFindingsHaveTheDocumentedFigures() {
        comparison.add(MaskLabel.of(TRUTH), findings(Masks.of(row(0, 1, 1, 1), row(0, 2, 0, 2), row(1, 0, 2, 0))));

        var figures = comparison.figures();

        assertThat(figures).containsOnlyKeys("miou", "pixel-accuracy", "iou road", "iou sky", "iou tree");
        assertThat(figures.get("miou")).isEqualTo(0.588889, within(1e-6));
        assertThat(figures.get("pixel-accuracy")).isEqualTo(8.0 / 11, within(1e-12));
        assertThat(figures.get("iou road")).isEqualTo(0.5, within(1e-12));
        assertThat(figures.get("iou sky")).isEqualTo(0.6, within(1e-12));
        assertThat(figures.get("iou tree")).isEqualTo(2.0 / 3, within(1e-12));
    }

    @Test
    void aPixelThatNobodySeesIsAWrongOne() {
        comparison.add(MaskLabel.of(Masks.of(row(0, 0))), findings(Masks.of(row(0, 255))));

        assertThat(comparison.figures()).containsEntry("miou", 0.5).containsEntry("pixel-accuracy", 0.5);
    }

    @Test
    void findingsOfAnotherSizeAreRefused() {
        assertThatThrownBy(() -> comparison.add(MaskLabel.of(TRUTH), findings(Masks.of(row(0, 0)))))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("2 pixels of 2 x 1 on an image of 4 x 3");
    }

    private static List<Finding> findings(Mask mask) {
        return PixelRuns.byClass(
                        mask.width(), mask.height(), (y, x) -> mask.at(y, x) == Mask.IGNORED ? -1 : mask.at(y, x))
                .entrySet()
                .stream()
                .map(entry -> new Finding(CLASSES.get(entry.getKey()), 1, entry.getValue()))
                .toList();
    }
}
