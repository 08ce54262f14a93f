package quarry.trainer;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.ObjectMapper;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.nio.file.Path;
import java.time.Duration;
import java.util.stream.IntStream;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import quarry.activelearning.scoring.ScoringModel;
import quarry.contracts.ModelTrained;
import quarry.contracts.ObjectKeys;
import quarry.contracts.Topics;
import quarry.contracts.TrainingProgressed;
import quarry.kit.store.ObjectStore;
import quarry.standalone.servers.testing.QuarryServers;

/** From a request on the wire to a model in the bucket and its announcement on the wire. */
@QuarkusTest
@QuarkusTestResource(QuarryServers.class)
class TrainingIT {

    @Inject
    ObjectStore store;

    @Inject
    ObjectMapper json;

    @ConfigProperty(name = "kafka.bootstrap.servers")
    String brokers;

    @TempDir
    Path directory;

    private Wire wire;

    @BeforeEach
    void connect() {
        wire = new Wire(new Records(brokers), json);
    }

    @Test
    void aRequestBecomesAModel() throws Exception {
        // Given
        var request = TinyProject.in(store, json, "model").request(1);

        // When
        wire.send(request);

        // Then
        var trained = wire.awaitTrained(request.run());
        assertThat(trained.model().key()).isEqualTo(ObjectKeys.model(request.project(), 1, request.run()));
        assertThat(trained.metrics())
                .containsEntry("missing", 0.0)
                .containsEntry("threads", 1.0)
                .containsKeys("accuracy", "loss");
        store.download(trained.model().key(), directory.resolve("model"));
        try (var model = ScoringModel.load(directory.resolve("model"))) {
            assertThat(model.spec().classes()).isEqualTo(TinyProject.CLASSES);
        }
        var run = given().get("/api/v1/runs/" + request.run()).jsonPath();
        assertThat(run.getString("state")).isEqualTo("DONE");
        assertThat(run.getString("device")).isNotBlank();
    }

    @Test
    void everyEpochIsAnnounced() throws Exception {
        // Given
        var request = TinyProject.in(store, json, "epochs").request(1);

        // When
        wire.send(request);

        // Then
        wire.awaitTrained(request.run());
        var reports = wire.heard(request.run(), TrainingProgressed.class);
        assertThat(reports)
                .extracting(TrainingProgressed::epoch)
                .containsExactlyElementsOf(
                        IntStream.rangeClosed(1, reports.get(0).epochs())
                                .boxed()
                                .toList());
    }

    @Test
    void aRequestDeliveredTwiceTrainsOnce() throws Exception {
        // Given
        var request = TinyProject.in(store, json, "twice").request(1);

        // When
        wire.send(request, request);

        // Then
        wire.awaitTrained(request.run());
        var runs = given().queryParam("project", "twice").get("/api/v1/runs").jsonPath();
        assertThat(runs.getList("id")).hasSize(1);
        assertThat(runs.getInt("[0].attempt")).isEqualTo(1);
    }

    @Test
    void aRequestForAnEndedRunIsAnsweredAgain() throws Exception {
        // Given
        var request = TinyProject.in(store, json, "again").request(1);
        wire.send(request);
        var first = wire.awaitTrained(request.run());

        // When
        wire.send(request);

        // Then
        await().atMost(Duration.ofMinutes(1))
                .untilAsserted(() -> assertThat(wire.heard(request.run(), ModelTrained.class))
                        .containsExactly(first, first));
    }

    @Test
    void sameSnapshotAndSeedGiveTheSameBytes() throws Exception {
        // Given
        var project = TinyProject.in(store, json, "same");

        // When
        wire.send(project.request(1), project.request(2));

        // Then
        var first = wire.awaitTrained(project.request(1).run());
        var second = wire.awaitTrained(project.request(2).run());
        assertThat(second.model().sha256()).isEqualTo(first.model().sha256());
    }

    @Test
    void anImageThatIsGoneIsLeftOutAndCounted() throws Exception {
        // Given
        var project = TinyProject.in(store, json, "gone");
        store.delete(ObjectKeys.image(project.id(), project.lines().get(3).image()));

        // When
        wire.send(project.request(1));

        // Then
        assertThat(wire.awaitTrained(project.request(1).run()).metrics())
                .containsEntry("missing", 1.0)
                .containsEntry("labelled", TinyProject.LABELLED - 1.0);
    }

    @Test
    void whatCanNeverBeTrainedFailsAtOnceWithItsReason() throws Exception {
        // Given
        var request = TinyProject.in(store, json, "unknown").request("telepathy", 1);

        // When
        wire.send(request);

        // Then
        assertThat(wire.awaitFailed(request.run()).reason()).contains("telepathy");
        assertThat(given().get("/api/v1/runs/" + request.run()).jsonPath().getInt("attempt"))
                .isEqualTo(1);
    }

    @Test
    void whatKeepsFailingIsGivenUpWithItsReason() throws Exception {
        // Given
        var request = TinyProject.in(store, json, "poison").request(1);
        store.delete(request.snapshot().key());

        // When
        wire.send(request);

        // Then
        assertThat(wire.awaitFailed(request.run()).reason())
                .contains("5 attempts")
                .contains("snapshot.jsonl");
    }

    @Test
    void aMessageThatIsNoEventIsPutAsideAndTheNextIsHandled() throws Exception {
        // Given
        var request = TinyProject.in(store, json, "aside").request("telepathy", 1);

        // When
        wire.records().send(Topics.TRAINING_REQUESTS, request.key(), "{broken", wire.text(request));

        // Then
        wire.awaitFailed(request.run());
        await().atMost(Duration.ofMinutes(1)).untilAsserted(() -> assertThat(
                        wire.records().all(Topics.TRAINING_REQUESTS.dead()))
                .anySatisfy(dead -> {
                    assertThat(dead.key()).isEqualTo(request.key());
                    assertThat(dead.headers().lastHeader("dead-letter-reason")).isNotNull();
                }));
    }

    @Test
    void anUnknownRunIsAProblem() {
        // When
        var answer = given().get("/api/v1/runs/none");

        // Then
        assertThat(answer.statusCode()).isEqualTo(404);
        assertThat(answer.contentType()).startsWith("application/problem+json");
    }
}
