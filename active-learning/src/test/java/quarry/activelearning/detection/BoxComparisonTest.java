package quarry.activelearning.detection;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import quarry.activelearning.task.Comparison;
import quarry.activelearning.task.Finding;
import quarry.activelearning.task.Geometry;

class BoxComparisonTest {

    private static final List<String> CLASSES = List.of("cat", "dog");

    private final Comparison comparison = new Detection().newComparison(CLASSES);

    @Test
    void labelsAndFindingsHaveTheFiguresOfTheDevkit() {
        // Given three images in pixels that count from 1
        comparison.add(
                label(object(10, 10, 49, 49, false), object(60, 60, 99, 99, false)),
                List.of(found(.95, 12, 12, 51, 51), found(.85, 14, 10, 50, 49), found(.70, 58, 62, 99, 97)));
        comparison.add(
                label(object(20, 20, 79, 79, true), object(5, 5, 24, 44, false)),
                List.of(found(.90, 22, 18, 80, 78), found(.60, 5, 8, 26, 40), found(.50, 60, 60, 90, 90)));
        comparison.add(
                label(object(1, 1, 40, 20, false)), List.of(found(.80, 100, 100, 120, 120), found(.40, 1, 1, 40, 11)));

        // When
        var figures = comparison.figures();

        // Then: dogs do not occur
        assertThat(figures).containsOnlyKeys("map", "map-area", "ap cat");
        assertThat(figures.get("map")).isEqualTo(54.0 / 77, within(1e-9));
        assertThat(figures.get("ap cat")).isEqualTo(54.0 / 77, within(1e-9));
        assertThat(figures.get("map-area")).isEqualTo(0.692857, within(1e-6));
    }

    @Test
    void anUnknownClassIsRefused() {
        var cow = new Finding("cow", 1, new Geometry.Box(0, 0, 1, 1));

        assertThatThrownBy(() -> comparison.add(label(), List.of(cow)))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageStartingWith("no box of a known class");
    }

    private static Finding found(double score, int xmin, int ymin, int xmax, int ymax) {
        return new Finding("cat", score, new Geometry.Box(xmin - 1, ymin - 1, xmax, ymax));
    }

    private static LabelledObject object(int xmin, int ymin, int xmax, int ymax, boolean difficult) {
        return new LabelledObject("cat", new Box(xmin - 1, ymin - 1, xmax, ymax), difficult, false);
    }

    private static Map<String, Object> label(LabelledObject... objects) {
        return BoxLabel.of(List.of(objects), CLASSES);
    }
}
