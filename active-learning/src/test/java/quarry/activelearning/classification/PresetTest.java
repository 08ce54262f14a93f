package quarry.activelearning.classification;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class PresetTest {

    @Test
    void theReferenceIsTheDocumentedSchedule() {
        var reference = Preset.REFERENCE;

        assertThat(reference.width()).isEqualTo(64);
        assertThat(reference.epochs()).isEqualTo(200);
        assertThat(reference.miniBatch()).isEqualTo(128);
        assertThat(reference.rate(0)).isEqualTo(0.1);
        assertThat(reference.rate(159)).isEqualTo(0.1);
        assertThat(reference.rate(160)).isEqualTo(0.01);
        assertThat(reference.rate(199)).isEqualTo(0.01);
        assertThat(reference.headReachesBackbone(119)).isTrue();
        assertThat(reference.headReachesBackbone(120)).isFalse();
    }

    @Test
    void theSmallerOnesKeepItsProportions() {
        for (var preset : Preset.values()) {
            int epochs = preset.epochs();
            assertThat(epochs % 5).isZero();
            assertThat(preset.rate(epochs * 4 / 5 - 1)).isEqualTo(10 * preset.rate(epochs * 4 / 5));
            assertThat(preset.headReachesBackbone(epochs * 3 / 5 - 1)).isTrue();
            assertThat(preset.headReachesBackbone(epochs * 3 / 5)).isFalse();
        }
    }
}
