package quarry.selector.webhook.delivery;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.SplittableRandom;
import java.util.UUID;

/**
 * When a failed delivery is tried again: ten attempts within 75 hours, as Standard Webhooks suggests. Each pause is up to a
 * fifth longer or shorter, so that what failed together does not come back together; by how much follows from the delivery.
 */
final class Schedule {

    private static final double JITTER = 0.2;
    private static final List<Duration> PAUSES = List.of(
            Duration.ofSeconds(5),
            Duration.ofMinutes(5),
            Duration.ofMinutes(30),
            Duration.ofHours(2),
            Duration.ofHours(5),
            Duration.ofHours(10),
            Duration.ofHours(14),
            Duration.ofHours(20),
            Duration.ofHours(24));

    private Schedule() {}

    /**
     * The pause after so many failures; none when that was the last attempt.
     *
     * @param failures at least 1
     */
    static Optional<Duration> pauseAfter(int failures, UUID delivery) {
        if (failures > PAUSES.size()) {
            return Optional.empty();
        }
        var seed = delivery.getMostSignificantBits() ^ delivery.getLeastSignificantBits() ^ failures;
        double factor = 1 + JITTER * (2 * new SplittableRandom(seed).nextDouble() - 1);
        long millis = Math.round(PAUSES.get(failures - 1).toMillis() * factor);
        return Optional.of(Duration.ofMillis(millis));
    }
}
