package quarry.trainer;

import static io.restassured.RestAssured.given;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.ObjectMapper;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.SplittableRandom;
import java.util.stream.IntStream;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import quarry.activelearning.discriminative.Discriminator;
import quarry.activelearning.discriminative.DiscriminatorSettings;
import quarry.activelearning.strategy.Features;
import quarry.activelearning.strategy.Matrix;
import quarry.contracts.DiscriminatorRequested;
import quarry.contracts.DiscriminatorSets;
import quarry.contracts.DiscriminatorTrained;
import quarry.contracts.EventHeader;
import quarry.contracts.FeatureRows;
import quarry.contracts.ObjectKeys;
import quarry.contracts.ObjectRef;
import quarry.contracts.ProjectId;
import quarry.contracts.RunId;
import quarry.contracts.Topics;
import quarry.kit.store.ObjectStore;
import quarry.kit.store.Sha256;
import quarry.standalone.servers.testing.QuarryServers;

/** From two sets of feature vectors in the bucket to a discriminator there. */
@QuarkusTest
@QuarkusTestResource(QuarryServers.class)
class DiscriminatorIT {

    private static final int COLUMNS = 8;
    private static final long SEED = 1311;

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
    void aRequestBecomesTheDiscriminatorOfTheLibrary() throws Exception {
        // Given: rows of two objects, one of them used in two pieces
        var first = vectors(1, 30);
        var second = vectors(2, 40);
        var one = put("library", 1, first);
        var two = put("library", 2, second);
        var sets = new DiscriminatorSets(
                List.of(rows(one, 0, 10), rows(two, 3, 5), rows(one, 20, 22)), List.of(rows(two, 5, 40)));
        var request = request("library", 1, sets);

        // When
        wire.send(request);

        // Then
        var trained = wire.awaitDiscriminator(request.run());
        var labelled = Matrix.concat(List.of(some(first, 0, 10), some(second, 3, 5), some(first, 20, 22)));
        assertThat(trained.model().sha256()).isEqualTo(libraryBytes(labelled, some(second, 5, 40)));
        assertThat(trained.model().key()).isEqualTo(ObjectKeys.model(request.project(), 1, request.run()));
        assertThat(trained.subQuery()).isEqualTo(4);
        assertThat(trained.metrics())
                .containsEntry("labelled", 14.0)
                .containsEntry("unlabelled", 35.0)
                .containsEntry("threads", 1.0)
                .containsKeys("accuracy", "epochs");
        var run = given().get("/api/v1/runs/" + request.run()).jsonPath();
        assertThat(run.getString("state")).isEqualTo("DONE");
        assertThat(run.getInt("subQuery")).isEqualTo(4);
    }

    @Test
    void anotherAttemptComesToTheSameBytesAndAnAnswerIsGivenAgain() throws Exception {
        // Given
        var sets = new DiscriminatorSets(
                List.of(rows(put("again", 1, vectors(1, 20)), 0, 20)),
                List.of(rows(put("again", 2, vectors(2, 30)), 0, 30)));
        var request = request("again", 1, sets);
        var anotherRun = request("again", 2, sets);

        // When
        wire.send(request, anotherRun);
        var first = wire.awaitDiscriminator(request.run());
        var second = wire.awaitDiscriminator(anotherRun.run());
        wire.send(request);

        // Then
        assertThat(second.model().sha256()).isEqualTo(first.model().sha256());
        await().atMost(Duration.ofMinutes(2))
                .untilAsserted(() -> assertThat(wire.heard(request.run(), DiscriminatorTrained.class))
                        .containsExactly(first, first));
    }

    @Test
    void aSetWithoutRowsCanNeverBeToldApart() throws Exception {
        // Given
        var sets = new DiscriminatorSets(List.of(), List.of(rows(put("empty", 1, vectors(1, 20)), 0, 20)));
        var request = request("empty", 1, sets);

        // When
        wire.send(request);

        // Then
        assertThat(wire.awaitFailed(request.run()).reason()).contains("0 labelled");
    }

    @Test
    void theAnswerBelongsToTheTraceOfItsQuestion() throws Exception {
        // Given
        var sets = new DiscriminatorSets(List.of(), List.of());
        var request = request("traced", 1, sets);
        var trace = "4bf92f3577b34da6a3ce929d0e0e4736";

        // When
        wire.records()
                .sendTraced(
                        Topics.TRAINING_REQUESTS,
                        request.key(),
                        "00-" + trace + "-00f067aa0ba902b7-01",
                        wire.text(request));

        // Then
        wire.awaitFailed(request.run());
        assertThat(wire.records().all(Topics.TRAINING))
                .filteredOn(record -> record.value().contains(request.run().toString()))
                .singleElement()
                .satisfies(record -> assertThat(new String(
                                record.headers().lastHeader("traceparent").value(), UTF_8))
                        .contains(trace));
    }

    private DiscriminatorRequested request(String project, int attempt, DiscriminatorSets sets) throws IOException {
        var id = new ProjectId(project);
        var run = RunId.ofSubQuery(id, 1, attempt, 4);
        var object = store.put(ObjectKeys.sets(id, 1, run), json.writeValueAsBytes(sets), "application/json");
        return new DiscriminatorRequested(EventHeader.at(Instant.EPOCH), id, 1, run, 4, SEED, object);
    }

    private ObjectRef put(String project, int number, Matrix vectors) {
        return store.put(
                "projects/" + project + "/features-" + number,
                Features.of(vectors).bytes(),
                "application/octet-stream");
    }

    private static FeatureRows rows(ObjectRef features, int from, int to) {
        return new FeatureRows(features, IntStream.range(from, to).boxed().toList());
    }

    private static Matrix some(Matrix vectors, int from, int to) {
        return vectors.rows(IntStream.range(from, to).toArray());
    }

    private static Matrix vectors(long seed, int rows) {
        var random = new SplittableRandom(seed);
        var numbers = new float[rows * COLUMNS];
        for (int i = 0; i < numbers.length; i++) {
            numbers[i] = (float) random.nextDouble(-1, 1) + seed;
        }
        return new Matrix(COLUMNS, numbers);
    }

    private String libraryBytes(Matrix labelled, Matrix unlabelled) throws IOException {
        var file = directory.resolve("discriminator");
        try (var discriminator =
                Discriminator.train(labelled, unlabelled, DiscriminatorSettings.DEFAULT, SEED, 1, () -> {})) {
            discriminator.write(file);
        }
        return Sha256.hex(Files.readAllBytes(file));
    }
}
