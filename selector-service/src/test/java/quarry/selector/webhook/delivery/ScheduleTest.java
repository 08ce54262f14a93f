package quarry.selector.webhook.delivery;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Random;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class ScheduleTest {

    private static final double[] SECONDS = {5, 300, 1800, 7200, 18000, 36000, 50400, 72000, 86400};

    @Test
    void tenAttemptsTakeSeventyFiveHoursMoreOrLess() {
        var random = new Random(7);
        for (int i = 0; i < 1000; i++) {
            var delivery = new UUID(random.nextLong(), random.nextLong());
            for (int failures = 1; failures <= SECONDS.length; failures++) {
                double pause = seconds(failures, delivery);
                double planned = SECONDS[failures - 1];
                assertThat(pause).isBetween(0.8 * planned - 0.001, 1.2 * planned + 0.001);
            }
            assertThat(Schedule.pauseAfter(10, delivery)).isEmpty();
        }
    }

    @Test
    void whatFailedTogetherDoesNotComeBackTogether() {
        // Given
        var random = new Random(7);
        var pauses = new ArrayList<Double>();

        // When
        for (int i = 0; i < 1000; i++) {
            pauses.add(seconds(2, new UUID(random.nextLong(), random.nextLong())));
        }

        // Then: spread over the whole range
        for (double from = 240; from < 360; from += 12) {
            double begin = from;
            assertThat(pauses.stream().filter(pause -> pause >= begin && pause < begin + 12))
                    .hasSizeBetween(60, 140);
        }
    }

    @Test
    void aDeliveryHasTheSamePausesOnEveryReplica() {
        assertThat(Schedule.pauseAfter(3, new UUID(1, 2))).isEqualTo(Schedule.pauseAfter(3, new UUID(1, 2)));
    }

    private static double seconds(int failures, UUID delivery) {
        return Schedule.pauseAfter(failures, delivery).map(Duration::toMillis).orElseThrow() / 1000.0;
    }
}
