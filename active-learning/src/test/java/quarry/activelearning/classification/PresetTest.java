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
        assertThat(schedule.momentum()).isEqualTo(0.9);
        assertThat(schedule.weightDecay()).isEqualTo(5e-4);
        assertThat(schedule.rankingWeight()).isEqualTo(1);
        assertThat(schedule.rate(0)).isEqualTo(0.1);
        assertThat(schedule.rate(159)).isEqualTo(0.1);
        assertThat(schedule.rate(160)).isEqualTo(0.01);
        assertThat(schedule.rate(199)).isEqualTo(0.01);
        assertThat(schedule.headReachesNetwork(119)).isTrue();
        assertThat(schedule.headReachesNetwork(120)).isFalse();
    }

    @Test
    void theSmallerOnesKeepItsProportions() {
        for (var preset : Preset.values()) {
            var schedule = preset.schedule();
            assertThat(schedule.dropEpoch() * 5).isEqualTo(schedule.epochs() * 4);
            assertThat(schedule.cutEpoch() * 5).isEqualTo(schedule.epochs() * 3);
        }
    }
}
