package quarry.activelearning.classification;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import quarry.activelearning.task.InvalidLabelException;
import quarry.activelearning.task.LabelContext;

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

    private void refused(Map<String, Object> label, String field, String reason) {
        assertThatThrownBy(() -> task.checkLabel(label, IMAGE))
                .isInstanceOfSatisfying(InvalidLabelException.class, e -> {
                    assertThat(e.field()).isEqualTo(field);
                    assertThat(e.reason()).isEqualTo(reason);
                    assertThat(e).hasMessage(field + ": " + reason);
                });
    }
}
