package quarry.activelearning.model;

import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.junit.jupiter.api.Test;

class ModelSpecTest {

    @Test
    void aModelNeedsDistinctClasses() {
        assertThatThrownBy(() -> new ModelSpec("classification", "tiny", List.of(), true))
                .hasMessageContaining("at least one class");
        assertThatThrownBy(() -> new ModelSpec("classification", "tiny", List.of("cat", "cat"), true))
                .hasMessageContaining("occurs twice");
        assertThatThrownBy(() -> new ModelSpec("", "tiny", List.of("cat"), true))
                .hasMessageContaining("needs a task");
    }
}
