package quarry.activelearning.pose;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;
import quarry.activelearning.task.Descent;

class PresetTest {

    @Test
    void theReferenceIsTheDocumentedSchedule() {
        var schedule = Preset.REFERENCE.schedule();

        assertThat(schedule.epochs()).isEqualTo(100);
        assertThat(schedule.miniBatch()).isEqualTo(64);
        assertThat(schedule.descent()).isEqualTo(Descent.adam());
        assertThat(schedule.rate().in(80)).isEqualTo(1e-3);
        assertThat(schedule.rate().in(81)).isEqualTo(1e-4, within(1e-12));
        assertThat(schedule.rate().in(95)).isEqualTo(1e-5, within(1e-12));
        assertThat(schedule.ranking().weight()).isEqualTo(1e-4);
        assertThat(schedule.ranking().counts(0)).isTrue();
        assertThat(schedule.ranking().reachesNetwork(74)).isTrue();
        assertThat(schedule.ranking().reachesNetwork(75)).isFalse();
    }

    @Test
    void theTinyOneKeepsTheProportions() {
        var schedule = Preset.TINY.schedule();

        assertThat(schedule.epochs()).isEqualTo(20);
        assertThat(schedule.rate().drops()).containsExactly(16, 19);
        assertThat(schedule.ranking().cut()).isEqualTo(15);
    }

    @Test
    void theInputsFitTheNetwork() {
        for (var name : Preset.ids()) {
            var input = Preset.named(name).input();

            assertThat(input.width() % 32).isZero();
            assertThat(input.height() % 32).isZero();
            assertThat(input.aspect()).isEqualTo(0.75);
        }
    }

    @Test
    void anUnknownNameIsAnsweredWithTheKnown() {
        assertThatThrownBy(() -> Preset.named("huge"))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("unknown preset 'huge'; known: reference, tiny");
    }
}
