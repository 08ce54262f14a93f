package quarry.selector.webhook.delivery;

import java.time.Instant;
import java.util.Optional;

/**
 * What came of an attempt.
 *
 * @param status of HTTP; empty if no answer came
 * @param error why not
 * @param body its beginning
 * @param retryAfter the moment before which the receiver wants nothing
 * @param millis that the attempt took
 */
record Answer(
        Optional<Integer> status,
        Optional<String> error,
        Optional<String> body,
        Optional<Instant> retryAfter,
        long millis) {

    static Answer failed(String error, long millis) {
        return new Answer(Optional.empty(), Optional.of(error), Optional.empty(), Optional.empty(), millis);
    }

    Verdict verdict() {
        return Verdict.of(status.orElse(0));
    }
}
