package quarry.selector;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.matchesPattern;
import static org.hamcrest.Matchers.nullValue;

import com.standardwebhooks.Webhook;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import java.net.URI;
import java.security.MessageDigest;
import java.time.Instant;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import quarry.contracts.EventHeader;
import quarry.contracts.LabelsImported;
import quarry.contracts.RefusedFile;
import quarry.contracts.RetrainRule;
import quarry.contracts.UploadFailed;
import quarry.selector.webhook.Receiver;
import quarry.selector.world.World;
import quarry.standalone.servers.testing.QuarryServers;

/** Webhooks as a receiver and its owner see them. */
@QuarkusTest
@QuarkusTestResource(QuarryServers.class)
class WebhookIT extends Story {

    @Test
    void aReceiverIsToldWhatHappensAndCanCheckIt() throws Exception {
        try (var receiver = new Receiver()) {
            // Given
            var cats = projectOf("webhooks", "learning-loss", 20, 5, RetrainRule.WHEN_SELECTION_IS_LABELLED);
            var made = create(cats, Map.of("url", receiver.url(), "headers", Map.of("API-key", "k1")));
            var secret = made.getString("secret");

            // When
            startCycle(cats);

            // Then: the csv that it names is the one whose hash it tells
            var ready = told(receiver, secret, "entropy.csv.ready", 1).get(0);
            assertThat(ready.getInt("data.rows")).isEqualTo(5);
            assertThat(ready.getString("data.strategy")).isEqualTo("random");
            var place = URI.create(ready.getString("data.csv_url"));
            assertThat(place).hasToString("http://127.0.0.1:8084" + url(cats, "cycles/0/entropies.csv?revision=1"));
            var csv = given().get(place.getPath() + "?" + place.getQuery()).asByteArray();
            assertThat(HexFormat.of()
                            .formatHex(MessageDigest.getInstance("SHA-256").digest(csv)))
                    .isEqualTo(ready.getString("data.sha256"));
            assertThat(csv).hasSize(ready.getInt("data.bytes"));
            given().get(place.getPath() + "?revision=2").then().statusCode(404);

            // When: it goes on, and the trainer gives up
            annotate(cats, csvNames(cats, 0));
            send(cats.failed(trainingRequest(cats, 1, 1), "out of memory"));

            // Then
            assertThat(told(receiver, secret, "cycle.completed", 1).get(0).getInt("data.cycle"))
                    .isZero();
            var failed = told(receiver, secret, "cycle.failed", 1).get(0);
            assertThat(failed.getInt("data.cycle")).isEqualTo(1);
            assertThat(failed.getString("data.reason")).contains("out of memory");
            assertThat(receiver.heard())
                    .allSatisfy(
                            heard -> assertThat(heard.headers().get("api-key")).containsExactly("k1"));
        }
    }

    @Test
    void whatIngestKnowsIsToldOnce() throws Exception {
        try (var receiver = new Receiver()) {
            // Given
            var cats = projectOf("webhooks-intake", "random", 1, 1, RetrainRule.WHEN_SELECTION_IS_LABELLED);
            var made =
                    create(cats, Map.of("url", receiver.url(), "types", List.of("labels.imported", "upload.failed")));
            var imported = new LabelsImported(EventHeader.at(Instant.EPOCH), cats.project(), 17, 2, 1);

            // When
            startCycle(cats);
            send(imported);
            send(imported);
            send(new UploadFailed(
                    EventHeader.at(Instant.EPOCH), cats.project(), List.of(new RefusedFile("b.png", "no image"))));

            // Then: in the order of the topic, and without the csv that it has not asked for
            var secret = made.getString("secret");
            var failed = told(receiver, secret, "upload.failed", 1).get(0);
            assertThat(failed.getString("data.files[0].name")).isEqualTo("b.png");
            assertThat(failed.getString("timestamp")).isEqualTo("1970-01-01T00:00:00Z");
            assertThat(told(receiver, secret, "labels.imported", 1).get(0).getInt("data.taken"))
                    .isEqualTo(17);
            assertThat(receiver.heard()).hasSize(2);
        }
    }

    @Test
    void secretsAreShownOnceAndRotateWithAnOverlap() throws Exception {
        try (var receiver = new Receiver()) {
            // Given
            var cats = projectOf("webhooks-secrets", "random", 1, 1, RetrainRule.WHEN_SELECTION_IS_LABELLED);
            var made = create(
                    cats, Map.of("url", receiver.url(), "cloudEvents", "binary", "headers", Map.of("API-key", "k1")));
            var endpoint = url(cats, "webhooks/" + made.getString("id"));

            // When
            var next = given().post(endpoint + "/rotate-secret").then().statusCode(200);
            given().post(endpoint + "/test").then().statusCode(202);
            patiently().until(() -> !receiver.heard().isEmpty());

            // Then
            var heard = receiver.heard().get(0);
            for (var secret : List.of(made.getString("secret"), next.extract().<String>path("secret"))) {
                new Webhook(secret).verify(heard.body(), heard.headers());
            }
            assertThat(heard.headers().get("ce-type")).containsExactly("quarry.endpoint.test");
            assertThat(heard.headers().get("ce-id")).isEqualTo(heard.headers().get("webhook-id"));
            given().get(endpoint)
                    .then()
                    .statusCode(200)
                    .body("secret", nullValue())
                    .body("headers", contains("API-key"))
                    .body("bothSecretsUntil", matchesPattern("20.*Z"));
            patiently().untilAsserted(() -> given().get(endpoint + "/deliveries?state=delivered")
                    .then()
                    .body("type", contains("endpoint.test"))
                    .body("[0].attempts", equalTo(1)));
            assertThat(given().get(url(cats, "webhooks")).asString()).doesNotContain("whsec_", "k1");
            assertThat(given().get("/q/metrics").asString())
                    .contains("quarry_webhook_attempts_total{outcome=\"delivered\"}")
                    .contains("quarry_webhook_pending ");
        }
    }

    @Test
    void whatIsWrongIsNamed() {
        var cats = projectOf("webhooks-wrong", "random", 1, 1, RetrainRule.WHEN_SELECTION_IS_LABELLED);

        refused(cats, Map.of(), 422, "url");
        refused(cats, Map.of("url", "http://10.0.0.1/"), 422, "url");
        refused(cats, Map.of("url", "http://127.0.0.1/", "types", List.of("cycle.begun")), 422, "types");
        refused(cats, Map.of("url", "http://127.0.0.1/", "cloudEvents", "on"), 422, "cloudEvents");
        refused(cats, Map.of("url", "http://127.0.0.1/", "headers", Map.of("Host", "a")), 422, "headers");
        refused(cats, Map.of("urll", "http://127.0.0.1/"), 400, "urll");
        given().get("/api/v1/projects/nobody/webhooks").then().statusCode(404);
        given().get(url(cats, "webhooks")).then().statusCode(200).body("$", hasSize(0));
        given().get(url(cats, "webhooks/00000000-0000-0000-0000-000000000001"))
                .then()
                .statusCode(404)
                .body("detail", containsString("webhooks-wrong"));
    }

    private static JsonPath create(World world, Map<String, Object> request) {
        return given().contentType("application/json")
                .body(request)
                .post(url(world, "webhooks"))
                .then()
                .statusCode(201)
                .extract()
                .jsonPath();
    }

    private static void refused(World world, Map<String, Object> request, int status, String field) {
        given().contentType("application/json")
                .body(request)
                .post(url(world, "webhooks"))
                .then()
                .statusCode(status)
                .contentType("application/problem+json")
                .body("field", equalTo(field));
    }

    /** So many messages of that type, each verified as a receiver should. */
    private static List<JsonPath> told(Receiver receiver, String secret, String type, int count) throws Exception {
        patiently().untilAsserted(() -> assertThat(bodies(receiver))
                .filteredOn(body -> body.getString("type").equals(type))
                .hasSize(count));
        for (var heard : receiver.heard()) {
            new Webhook(secret).verify(heard.body(), heard.headers());
        }
        return bodies(receiver).stream()
                .filter(body -> body.getString("type").equals(type))
                .toList();
    }

    private static List<JsonPath> bodies(Receiver receiver) {
        return receiver.heard().stream()
                .map(heard -> new JsonPath(heard.body()))
                .toList();
    }
}
