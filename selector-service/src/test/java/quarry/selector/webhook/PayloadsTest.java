package quarry.selector.webhook;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.time.Instant;
import java.util.Collections;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import quarry.contracts.ProjectId;
import quarry.contracts.RefusedFile;
import quarry.contracts.UploadFailed;
import quarry.selector.webhook.message.CloudEvents;
import quarry.selector.webhook.message.Envelope;
import quarry.selector.webhook.message.EventType;
import quarry.selector.webhook.message.Message;

class PayloadsTest {

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final ProjectId DEMO = new ProjectId("demo");

    @Test
    void theBodyIsTheOneOfTheWorkedExample() throws JsonProcessingException {
        // Given
        var data = new Payloads.EntropyCsvReady(
                DEMO,
                7,
                "https://al.example.org/api/v1/projects/demo/cycles/7/entropy.csv",
                3,
                95,
                "a10938a315a072c8df080902f8adf084744abc2f81ee4d9f9df4353dd8a9e127",
                null,
                null,
                null,
                null,
                null,
                null);

        // Then
        assertThat(body(EventType.ENTROPY_CSV_READY, data))
                .isEqualTo("{\"type\":\"entropy.csv.ready\",\"timestamp\":\"2026-01-01T00:00:00Z\",\"data\":"
                        + "{\"project\":\"demo\",\"cycle\":7,"
                        + "\"csv_url\":\"https://al.example.org/api/v1/projects/demo/cycles/7/entropy.csv\","
                        + "\"rows\":3,\"bytes\":95,"
                        + "\"sha256\":\"a10938a315a072c8df080902f8adf084744abc2f81ee4d9f9df4353dd8a9e127\"}}");
    }

    @Test
    void noBodyIsLargerThanTheAdviceOfTwentyKilobytes() throws JsonProcessingException {
        var file = new RefusedFile("n".repeat(1000), "r".repeat(1000));
        var data = new Payloads.Refused(DEMO, Collections.nCopies(UploadFailed.MOST_FILES, file));

        assertThat(body(EventType.UPLOAD_FAILED, data)).hasSizeLessThan(20_000);
    }

    private static String body(EventType type, Object data) throws JsonProcessingException {
        var time = Instant.parse("2026-01-01T00:00:00Z");
        var message = new Message(UUID.randomUUID(), DEMO, type, null, time, JSON.writeValueAsString(data));
        return Envelope.of(message, CloudEvents.OFF, "").body();
    }
}
