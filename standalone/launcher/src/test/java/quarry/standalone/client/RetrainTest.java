package quarry.standalone.client;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class RetrainTest {

    @Test
    void theThreeRulesAreRead() {
        assertThat(NewProject.Retrain.parse("selection")).isEqualTo(new NewProject.Retrain("selection", 0));
        assertThat(NewProject.Retrain.parse("manual")).isEqualTo(new NewProject.Retrain("manual", 0));
        assertThat(NewProject.Retrain.parse("labels:50")).isEqualTo(new NewProject.Retrain("labels", 50));
    }

    @ParameterizedTest
    @ValueSource(strings = {"labels", "labels:", "labels:0", "labels:-3", "labels:many", "never"})
    void anythingElseIsRefused(String text) {
        assertThatThrownBy(() -> NewProject.Retrain.parse(text))
                .isInstanceOf(ClientException.class)
                .hasMessageContaining(text);
    }
}
