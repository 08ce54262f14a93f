package quarry.activelearning.classification;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class PresetTest {

    @Test
    void theReferenceIsTheDocumentedSchedule() {
        var schedule = Preset.REFERENCE.schedule();

        assertThat(Preset.REFERENCE.width()).isEqualTo(64);
        assertThat(Preset.REFERENCE.headWidth()).isEqualTo(128);
        assertThat(schedule.epochs()).isEqualTo(200);
        assertThat(schedule.miniBatch()).isEqualTo(128);
        assertThat(schedule.descent().momentum()).isEqualTo(0.9);
        assertThat(schedule.descent().weightDecay()).isEqualTo(5e-4);
        assertThat(schedule.ranking().weight()).isEqualTo(1);
        assertThat(schedule.rate().in(0)).isEqualTo(0.1);
        assertThat(schedule.rate().in(159)).isEqualTo(0.1);
        assertThat(schedule.rate().in(160)).isEqualTo(0.01);
        assertThat(schedule.rate().in(199)).isEqualTo(0.01);
        assertThat(schedule.ranking().reachesNetwork(119)).isTrue();
        assertThat(schedule.ranking().reachesNetwork(120)).isFalse();
    }

    @Test
    void theSmallerOnesKeepItsProportions() {
        for (var preset : Preset.values()) {
            var schedule = preset.schedule();
            assertThat(schedule.rate().drops()).containsExactly(schedule.epochs() * 4 / 5);
            assertThat(schedule.ranking().cut() * 5).isEqualTo(schedule.epochs() * 3);
        }
    }
}
