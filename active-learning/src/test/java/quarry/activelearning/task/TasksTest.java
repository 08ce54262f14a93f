package quarry.activelearning.task;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;

class TasksTest {

    @Test
    void classificationIsThere() {
        var task = Tasks.named("classification");

        assertThat(Tasks.names()).contains("classification").isSorted();
        assertThat(task.presets()).containsExactly("reference", "small", "tiny");
        assertThat(task.presets())
                .allSatisfy(preset -> assertThat(task.scoringBatchSize(preset)).isBetween(1, 256));
    }

    @Test
    void anUnknownTaskOrPresetIsAnsweredWithTheKnownOnes() {
        assertThatThrownBy(() -> Tasks.named("astrology"))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("unknown task 'astrology'; known: " + String.join(", ", Tasks.names()));
        assertThatThrownBy(() -> Tasks.named("classification").scoringBatchSize("huge"))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("reference, small, tiny");
    }
}
