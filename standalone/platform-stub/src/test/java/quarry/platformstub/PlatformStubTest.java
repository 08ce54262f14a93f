package quarry.platformstub;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The stub is as strict as the platform, or stricter. */
class PlatformStubTest {

    private static final String SCORES = "/images/updateEntropy?team_id=42&project_id=7&folder_id=8";

    private final HttpClient http = HttpClient.newHttpClient();
    private PlatformStub stub;

    @BeforeEach
    void start() throws IOException {
        stub = PlatformStub.start(0, "secret=42");
        stub.upload(7, 8, "a.jpg", 8, 6);
    }

    @AfterEach
    void stop() {
        stub.close();
    }

    @Test
    void aGoodCallIsTaken() throws Exception {
        assertThat(send(SCORES, scores("a.jpg", "0.69314"), "authtype", "sdk")).isEqualTo(200);
        assertThat(stub.items().get(0).priority()).isEqualByComparingTo("0.69314");
    }

    @ParameterizedTest
    @ValueSource(strings = {"1.2e-05", "1E6", "0.693147182", "-0.25", "1000001", "NaN", "\"0.5\"", "null"})
    void aNumberThatWouldArriveAsAnotherIsRefused(String number) throws Exception {
        assertThat(send(SCORES, scores("a.jpg", number), "authtype", "sdk")).isEqualTo(400);
        assertThat(stub.items().get(0).priority()).isNull();
    }

    @Test
    void whatThePlatformDoesNotTakeIsRefused() throws Exception {
        var many = IntStream.range(0, 101)
                .mapToObj(i -> "{\"name\": \"%d.jpg\", \"entropy_value\": 1}".formatted(i))
                .collect(Collectors.joining(", ", "{\"image_entropies\": [", "]}"));

        assertThat(send(SCORES, many, "authtype", "sdk")).isEqualTo(400);
        assertThat(send(SCORES, scores("cam1/a.jpg", "1"), "authtype", "sdk")).isEqualTo(400);
        assertThat(send(SCORES, scores("x".repeat(121), "1"), "authtype", "sdk"))
                .isEqualTo(400);
        assertThat(send(SCORES, scores("a.jpg", "1"), "x", "y")).isEqualTo(400);
        assertThat(send(SCORES.replace("team_id=42&", ""), scores("a.jpg", "1"), "authtype", "sdk"))
                .isEqualTo(400);
        assertThat(stub.complaints()).hasSize(5);
    }

    private static String scores(String name, String number) {
        return "{\"image_entropies\": [{\"name\": \"%s\", \"entropy_value\": %s}]}".formatted(name, number);
    }

    private int send(String path, String body, String header, String value) throws Exception {
        var context = Base64.getEncoder().encodeToString("{\"team_id\": 42}".getBytes(StandardCharsets.UTF_8));
        var request = HttpRequest.newBuilder(URI.create(stub.url() + path))
                .header("Authorization", "secret=42")
                .header("Content-Type", "application/json")
                .header("x-sa-entity-context", context)
                .header(header, value)
                .POST(HttpRequest.BodyPublishers.ofString(body))
                .build();
        return http.send(request, HttpResponse.BodyHandlers.discarding()).statusCode();
    }
}
