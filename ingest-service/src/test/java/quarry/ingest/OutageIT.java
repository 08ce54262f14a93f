package quarry.ingest;

import static io.restassured.RestAssured.get;
import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.junit.QuarkusTest;
import org.junit.jupiter.api.Test;
import quarry.contracts.Topics;
import quarry.standalone.servers.testing.QuarryServers;

@QuarkusTest
class OutageIT extends IngestIT {

    private static final String IMAGE = "/api/v1/projects/{project}/images/{name}";

    @Test
    void withoutTheBucketNothingIsRecorded() {
        // Given
        var project = newProject();
        QuarryServers.s3().stop();

        // When
        var answer = tryPut(project, "a.png", "pool", Pictures.png(1)).then();
        QuarryServers.s3().start();

        // Then
        answer.statusCode(503).contentType("application/problem+json");
        get(IMAGE, project, "a.png").then().statusCode(404);
        put(project, "a.png", Pictures.png(1)).statusCode(201);
        assertThat(Announced.events(Topics.IMAGES, project)).hasSize(1);
    }

    @Test
    void withoutTheBrokerAnImageIsStoredAndAnnouncedLater() {
        // Given
        var project = newProject();
        QuarryServers.kafka().stop();

        // When
        var answer = tryPut(project, "a.png", "pool", Pictures.png(1)).then();
        QuarryServers.kafka().start();

        // Then
        answer.statusCode(201);
        assertThat(Announced.events(Topics.IMAGES, project)).isNotEmpty();
    }
}
