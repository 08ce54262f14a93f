package quarry.activelearning.task;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;

class ScheduleTest {

    private static final Schedule SCHEDULE = new Schedule(200, 128, 0.1, 160, 120, 1, 0.9, 5e-4);

    @Test
    void aShorterOneTurnsAtTheSameShareOfItsEpochs() {
        assertThat(SCHEDULE.in(50)).isEqualTo(new Schedule(50, 128, 0.1, 40, 30, 1, 0.9, 5e-4));
        assertThat(SCHEDULE.in(200)).isEqualTo(SCHEDULE);
    }

    @Test
    void noEpochAtAllIsRefused() {
        assertThatThrownBy(() -> SCHEDULE.in(0)).isInstanceOf(IllegalArgumentException.class);
    }
}
