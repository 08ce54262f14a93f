package quarry.selector.webhook.endpoint;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import quarry.contracts.ProjectId;
import quarry.kit.problem.Problem;
import quarry.selector.webhook.message.EventType;

class EndpointTest {

    private static final Instant START = Instant.parse("2026-01-01T00:00:00Z");

    private final Endpoint endpoint = new Endpoint(UUID.randomUUID(), new ProjectId("demo"), START);

    @Test
    void fiveDaysOfNothingButFailureDisableIt() {
        endpoint.failed(START);
        endpoint.failed(START.plus(Duration.ofDays(5)).minusSeconds(1));
        assertThat(endpoint.isDisabled()).isFalse();

        endpoint.failed(START.plus(Duration.ofDays(5)));
        assertThat(endpoint.isDisabled()).isTrue();
    }

    @Test
    void aSuccessInBetweenBeginsTheCountAnew() {
        endpoint.failed(START);
        endpoint.pause(START.plusSeconds(60));
        endpoint.succeeded();
        endpoint.failed(START.plus(Duration.ofDays(6)));

        assertThat(endpoint.isDisabled()).isFalse();
        assertThat(endpoint.pausedUntil).isNull();
    }

    @Test
    void aLaterPauseCountsAndEnablingEndsAll() {
        endpoint.pause(START.plusSeconds(60));
        endpoint.pause(START.plusSeconds(30));
        assertThat(endpoint.pausedUntil).isEqualTo(START.plusSeconds(60));

        endpoint.failed(START);
        endpoint.disable("gone");
        endpoint.enable();
        assertThat(endpoint.isDisabled()).isFalse();
        assertThat(endpoint.pausedUntil).isNull();
        assertThat(endpoint.failingSince).isNull();
    }

    @Test
    void itHearsAllOrWhatItNames() {
        assertThat(EventType.values()).allMatch(endpoint::wants);

        endpoint.types = "cycle.completed,cycle.failed";
        assertThat(EventType.values())
                .filteredOn(endpoint::wants)
                .containsExactly(EventType.CYCLE_COMPLETED, EventType.CYCLE_FAILED);
    }

    @Test
    void headersThatCanNotBeSentAreRefusedWithoutTheirValue() {
        for (var name : new String[] {"", "a b", "Host", "content-type", "Webhook-Id", "ce-id", "Connection"}) {
            assertThatThrownBy(() -> StaticHeaders.checked(Map.of(name, "x")))
                    .as(name)
                    .isInstanceOf(Problem.class);
        }
        for (var value : new String[] {"", " x", "x\r\nHost: y", "x\u00fc", "s".repeat(1001)}) {
            assertThatThrownBy(() -> StaticHeaders.checked(Map.of("API-key", value)))
                    .isInstanceOf(Problem.class)
                    .hasMessageContaining("API-key")
                    .hasMessageNotContaining(value.isEmpty() ? "nothing" : value);
        }
        assertThatThrownBy(() -> StaticHeaders.checked(Map.of("API-key", "1", "api-KEY", "2")))
                .isInstanceOf(Problem.class);
        assertThat(StaticHeaders.read(StaticHeaders.write(StaticHeaders.checked(Map.of("API-key", "k 1")))))
                .isEqualTo(Map.of("API-key", "k 1"));
    }
}
