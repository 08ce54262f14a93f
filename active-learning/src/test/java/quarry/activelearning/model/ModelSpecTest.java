package quarry.activelearning.model;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.util.HashMap;
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

    @Test
    void dropoutIsWrittenOnlyWhereThereIsOne() throws IOException {
        var plain = new ModelSpec("classification", "tiny", List.of("cat"), true);
        var dropping = new ModelSpec("classification", "tiny", List.of("cat"), true, 0.25);

        assertThat(plain.metadata()).doesNotContainKey("dropout");
        assertThat(ModelSpec.of(plain.metadata())).isEqualTo(plain);
        assertThat(dropping.metadata()).containsEntry("dropout", "0.25");
        assertThat(ModelSpec.of(dropping.metadata())).isEqualTo(dropping);
    }

    @Test
    void dropoutThatIsNoShareIsRefused() {
        for (double dropout : new double[] {-0.1, 1, Double.NaN}) {
            assertThatThrownBy(() -> new ModelSpec("classification", "tiny", List.of("cat"), true, dropout))
                    .hasMessageContaining("dropout must be");
        }
        var metadata = new HashMap<>(new ModelSpec("classification", "tiny", List.of("cat"), true).metadata());
        metadata.put("dropout", "much");
        assertThatThrownBy(() -> ModelSpec.of(metadata)).isInstanceOf(IOException.class);
    }
}
