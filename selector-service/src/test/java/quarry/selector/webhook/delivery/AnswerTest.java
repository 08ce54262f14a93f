package quarry.selector.webhook.delivery;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class AnswerTest {

    private static final Instant NOW = Instant.parse("2026-01-01T00:00:00Z");

    @ParameterizedTest
    @CsvSource({
        "200, DELIVERED", "204, DELIVERED", "299, DELIVERED", "100, FAILED", "301, FAILED", "302, FAILED",
                "307, FAILED",
        "400, FAILED", "401, FAILED", "404, FAILED", "410, GONE", "429, OVERLOADED", "500, FAILED", "502, OVERLOADED",
        "503, FAILED", "504, OVERLOADED", "0, FAILED"
    })
    void aStatusMeansWhatTheSpecificationSays(int status, Verdict verdict) {
        assertThat(Verdict.of(status)).isEqualTo(verdict);
    }

    @ParameterizedTest
    @CsvSource({
        "120, 2026-01-01T00:02:00Z",
        "0, 2026-01-01T00:00:00Z",
        "99999999, 2026-01-02T00:00:00Z",
        "'Thu, 01 Jan 2026 00:10:00 GMT', 2026-01-01T00:10:00Z",
        "'Thu, 01 Jan 2099 00:10:00 GMT', 2026-01-02T00:00:00Z",
        "'Wed, 31 Dec 2025 23:00:00 GMT', 2026-01-01T00:00:00Z"
    })
    void retryAfterIsSecondsOrADateAndNeverMoreThanADay(String header, Instant moment) {
        assertThat(RetryAfter.parse(header, NOW)).contains(moment);
    }

    @Test
    void aRetryAfterThatSaysNothingIsNone() {
        assertThat(RetryAfter.parse(null, NOW)).isEmpty();
        assertThat(RetryAfter.parse("soon", NOW)).isEmpty();
        assertThat(RetryAfter.parse("-5", NOW)).isEmpty();
        assertThat(RetryAfter.parse("9".repeat(40), NOW)).isEmpty();
    }
}
