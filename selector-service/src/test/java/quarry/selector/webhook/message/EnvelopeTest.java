package quarry.selector.webhook.message;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.entry;

import java.time.Instant;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import quarry.contracts.ProjectId;

class EnvelopeTest {

    private static final String ID = "msg_00000000000000070000000000000009";
    private static final Message MESSAGE = new Message(
            new UUID(7, 9),
            new ProjectId("demo"),
            EventType.CYCLE_FAILED,
            "cycles/7",
            Instant.parse("2026-01-01T00:00:00.250Z"),
            "{\"project\":\"demo\",\"reason\":\"\u00fcber \\\"100 %\\\"\"}");

    @Test
    void thePlainFormHasTypeTimeAndData() {
        var envelope = Envelope.of(MESSAGE, CloudEvents.OFF, "org.example.");

        assertThat(envelope.contentType()).isEqualTo("application/json");
        assertThat(envelope.headers()).isEmpty();
        assertThat(envelope.body())
                .isEqualTo("{\"type\":\"cycle.failed\",\"timestamp\":\"2026-01-01T00:00:00.250Z\",\"data\":"
                        + MESSAGE.data() + "}");
    }

    @Test
    void theBinaryFormHasItsAttributesInHeaders() {
        var envelope = Envelope.of(MESSAGE, CloudEvents.BINARY, "org.example.");

        assertThat(envelope.contentType()).isEqualTo("application/json");
        assertThat(envelope.body()).isEqualTo(MESSAGE.data());
        assertThat(envelope.headers())
                .containsExactly(
                        entry("ce-specversion", "1.0"),
                        entry("ce-id", ID),
                        entry("ce-source", "/projects/demo"),
                        entry("ce-type", "org.example.cycle.failed"),
                        entry("ce-subject", "cycles/7"),
                        entry("ce-time", "2026-01-01T00:00:00.250Z"));
    }

    @Test
    void theStructuredFormHasAllInTheBody() {
        var envelope = Envelope.of(MESSAGE, CloudEvents.STRUCTURED, "org.example.");

        assertThat(envelope.contentType()).startsWith("application/cloudevents+json");
        assertThat(envelope.headers()).isEmpty();
        assertThat(envelope.body())
                .isEqualTo("{\"specversion\":\"1.0\",\"id\":\"" + ID + "\",\"source\":\"/projects/demo\","
                        + "\"type\":\"org.example.cycle.failed\",\"subject\":\"cycles/7\",\"time\":\"2026-01-01T00:00:00.250Z\","
                        + "\"datacontenttype\":\"application/json\",\"data\":" + MESSAGE.data() + "}");
    }

    @ParameterizedTest
    @CsvSource({
        "cycles/7, cycles/7",
        "a b, a%20b",
        "100%, 100%25",
        "say \"hi\", say%20%22hi%22",
        "\u00fc\u20ac, %C3%BC%E2%82%AC",
        "\ud83d\ude00, %F0%9F%98%80",
        "'line\nbreak', line%0Abreak",
        "~!#, ~!#"
    })
    void whatAHeaderCanNotHoldIsEncoded(String value, String header) {
        assertThat(Envelope.encoded(value)).isEqualTo(header);
    }
}
