package quarry.activelearning.classification;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import quarry.activelearning.task.Finding;
import quarry.activelearning.task.Geometry;
import quarry.activelearning.task.InvalidLabelException;
import quarry.activelearning.task.LabelContext;
import quarry.activelearning.task.Prediction;

class ClassificationLabelTest {

    private static final List<String> CLASSES = List.of("cat", "dog");
    private static final LabelContext IMAGE = new LabelContext(CLASSES, 32, 32);

    private final Classification task = new Classification();

    @Test
    void aKnownClassIsALabel() {
        assertThat(task.checkLabel(Map.of("class", "cat"), IMAGE)).isEqualTo(Map.of("class", "cat"));
    }

    @Test
    void anythingElseIsRefusedByFieldAndReason() {
        refused(Map.of("class", "cow"), "class", "unknown class 'cow'; known: cat, dog");
        refused(Map.of("class", 1), "class", "must be the name of a class");
        refused(Map.of(), "class", "must be the name of a class");
        refused(Map.of("class", "cat", "box", 1), "box", "unknown field; a classification label has only 'class'");
    }

    @Test
    void aPredictionWithoutAKnownClassIsNoLabel() {
        var cow = new Finding("cow", 0.5, new Geometry.Whole());

        assertThatThrownBy(() -> task.label(new Prediction(32, 32, List.of(cow)), CLASSES))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("there is no class 'cow'");
        assertThatThrownBy(() -> task.label(new Prediction(32, 32, List.of()), CLASSES))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("a prediction of no class");
    }

    private void refused(Map<String, Object> label, String field, String reason) {
        assertThatThrownBy(() -> task.checkLabel(label, IMAGE))
                .isInstanceOfSatisfying(InvalidLabelException.class, e -> {
                    assertThat(e.field()).isEqualTo(field);
                    assertThat(e.reason()).isEqualTo(reason);
                    assertThat(e).hasMessage(field + ": " + reason);
                });
    }
}
