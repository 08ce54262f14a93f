package quarry.ingest.limit;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import java.io.IOException;
import java.net.Socket;
import java.net.URL;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;
import quarry.ingest.IngestIT;

@QuarkusTest
class BodyLimitIT extends IngestIT {

    @TestHTTPResource
    URL service;

    @Test
    void aBodyAnnouncedAsTooLongIsToldSoBeforeItComes() throws IOException {
        // Given
        var request =
                """
                POST /api/v1/projects/pets/images HTTP/1.1\r
                Host: quarry\r
                Content-Type: application/zip\r
                Content-Length: 99999999999999\r
                \r
                """;

        // When
        String answer;
        try (var socket = new Socket(service.getHost(), service.getPort())) {
            socket.getOutputStream().write(request.getBytes(StandardCharsets.US_ASCII));
            answer = new String(socket.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        }

        // Then
        assertThat(answer)
                .startsWith("HTTP/1.1 413")
                .contains("application/problem+json")
                .contains("more than the allowed 17179869184 bytes");
    }
}
