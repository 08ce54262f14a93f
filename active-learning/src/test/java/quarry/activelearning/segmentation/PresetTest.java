package quarry.activelearning.segmentation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import quarry.activelearning.task.Descent;

class PresetTest {

    @Test
    void theReferenceIsTheDocumentedSchedule() {
        var schedule = Preset.REFERENCE.schedule();

        assertThat(Preset.REFERENCE.crop()).isEqualTo(new Size(896, 896));
        assertThat(schedule.epochs()).isEqualTo(250);
        assertThat(schedule.miniBatch()).isEqualTo(4);
        assertThat(schedule.descent()).isEqualTo(Descent.sgd(0.9, 1e-4));
        assertThat(IntStream.of(0, 99, 100, 199, 200, 249).mapToDouble(schedule.rate()::in))
                .containsExactly(0.01, 0.01, 0.001, 0.001, 0.0001, 0.0001);
        assertThat(schedule.ranking().weight()).isEqualTo(0.01);
    }

    @Test
    void theRankingLossBeginsInEpochTwoAndIsCutAfterThreeFifths() {
        for (var preset : Preset.values()) {
            var schedule = preset.schedule();
            assertThat(schedule.ranking().counts(1)).isFalse();
            assertThat(schedule.ranking().counts(2)).isTrue();
            assertThat(schedule.ranking().cut() * 5).isEqualTo(schedule.epochs() * 3);
        }
    }

    @Test
    void aPassHoldsOneTileOfTheReference() {
        assertThat(Preset.REFERENCE.viewsPerPass()).isOne();
        assertThat(Preset.TINY.viewsPerPass()).isEqualTo(64);
    }

    @Test
    void presetsAreKnownByName() {
        assertThat(Preset.ids()).containsExactly("reference", "tiny");
        assertThat(Preset.named("tiny")).isEqualTo(Preset.TINY);
        assertThatThrownBy(() -> Preset.named("huge"))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("unknown preset 'huge'; known: reference, tiny");
    }
}
