package quarry.scorer;

import static io.restassured.RestAssured.given;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.ObjectMapper;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import quarry.activelearning.image.Input;
import quarry.activelearning.scoring.ScoringModel;
import quarry.activelearning.strategy.Signal;
import quarry.contracts.BatchId;
import quarry.contracts.BatchScored;
import quarry.contracts.EventHeader;
import quarry.contracts.ImageFailure;
import quarry.contracts.ImageId;
import quarry.contracts.ImageScore;
import quarry.contracts.ObjectKeys;
import quarry.contracts.ObjectRef;
import quarry.contracts.ProjectId;
import quarry.contracts.RunId;
import quarry.contracts.ScoringRequested;
import quarry.contracts.Topics;
import quarry.kit.store.ObjectStore;
import quarry.kit.store.Sha256;
import quarry.standalone.servers.testing.QuarryServers;

/** From a request on the wire to scores on the wire. */
@QuarkusTest
@QuarkusTestResource(QuarryServers.class)
class ScoringIT {

    private static final int PICTURES = 12;

    @Inject
    ObjectStore store;

    @Inject
    ObjectMapper json;

    @ConfigProperty(name = "kafka.bootstrap.servers")
    String brokers;

    private Wire wire;
    private Path weights;

    @BeforeEach
    void connect() throws IOException {
        wire = new Wire(new Records(brokers), json);
        weights = TinyModel.train(7);
    }

    @AfterEach
    void clean() throws IOException {
        Files.delete(weights);
    }

    @Test
    void everyImageGetsTheScoreThatTheLibraryGives() throws Exception {
        // Given
        var project = new ProjectId("scores");
        var request = request(project, model(project), pictures(project));

        // When
        wire.send(request);

        // Then
        var answer = wire.awaitAnswer(request.batch());
        assertThat(answer.failures()).isEmpty();
        assertThat(answer.scores()).extracting(ImageScore::image).isEqualTo(request.images());
        assertThat(values(answer)).containsExactly(libraryScores());
        assertThat(answer.model()).isEqualTo(request.model());
    }

    @Test
    void aBrokenAndAMissingImageAreAnsweredWithReasonsAndTheOthersWithScores() throws Exception {
        // Given
        var project = new ProjectId("failures");
        var images = new ArrayList<>(pictures(project));
        var broken = image(project, "broken.png");
        var missing = image(project, "missing.png");
        store.put(ObjectKeys.image(project, broken), "no picture".getBytes(UTF_8), "image/png");
        images.add(1, broken);
        images.add(missing);
        var request = request(project, model(project), images);

        // When
        wire.send(request);

        // Then
        var answer = wire.awaitAnswer(request.batch());
        assertThat(answer.failures()).extracting(ImageFailure::image).containsExactly(broken, missing);
        assertThat(answer.failures()).extracting(ImageFailure::reason).doesNotContainNull();
        assertThat(answer.failures().get(1).reason()).isEqualTo("the image is not in the bucket");
        assertThat(values(answer)).containsExactly(libraryScores());
    }

    @Test
    void theSameRequestTwiceGetsTheSameAnswerTwice() throws Exception {
        // Given
        var project = new ProjectId("twice");
        var request = request(project, model(project), pictures(project));

        // When
        wire.send(request, request);

        // Then
        var answers = wire.awaitAnswers(request.batch(), 2);
        assertThat(answers.get(0).scores()).isEqualTo(answers.get(1).scores());
    }

    @Test
    void theAnswerBelongsToTheTraceOfItsQuestion() throws Exception {
        // Given
        var project = new ProjectId("traced");
        var request = request(project, model(project), List.of(image(project, "missing.png")));
        var trace = "4bf92f3577b34da6a3ce929d0e0e4736";

        // When
        wire.records()
                .sendTraced(
                        Topics.SCORING_REQUESTS,
                        request.key(),
                        "00-" + trace + "-00f067aa0ba902b7-01",
                        wire.text(request));

        // Then
        wire.awaitAnswer(request.batch());
        assertThat(wire.records().all(Topics.SCORES))
                .filteredOn(record -> record.value().contains(request.batch().value()))
                .singleElement()
                .satisfies(record -> assertThat(new String(
                                record.headers().lastHeader("traceparent").value(), UTF_8))
                        .contains(trace));
    }

    @Test
    void aModelThatIsNotThereGoesToTheDeadLettersWithItsReason() throws Exception {
        // Given
        var project = new ProjectId("no-model");
        var gone = new ObjectRef("projects/no-model/gone", 1, "0".repeat(64));
        var request = request(project, gone, pictures(project));

        // When
        wire.send(request);

        // Then
        assertThat(wire.awaitDead(request.key())).contains("not in the bucket").contains(gone.key());
    }

    @Test
    void anObjectThatIsNoModelGoesToTheDeadLettersWithItsReason() throws Exception {
        // Given
        var project = new ProjectId("bad-model");
        var bad = store.put("projects/bad-model/bad", "no weights at all".getBytes(UTF_8), "application/octet-stream");
        var request = request(project, bad, pictures(project));

        // When
        wire.send(request);

        // Then
        assertThat(wire.awaitDead(request.key())).contains("can not be loaded");
    }

    @Test
    void aMessageThatIsNoEventIsPutAsideAndTheNextIsHandled() throws Exception {
        // Given
        var project = new ProjectId("aside");
        var request = request(project, model(project), pictures(project));

        // When
        wire.records().send(Topics.SCORING_REQUESTS, request.key(), "{broken", wire.text(request));

        // Then
        wire.awaitAnswer(request.batch());
        assertThat(wire.awaitDead(request.key())).isNotBlank();
    }

    @Test
    void readinessNamesTheEngine() {
        // When
        var health = given().get("/q/health/ready");

        // Then
        assertThat(health.statusCode()).isEqualTo(200);
        assertThat(health.asString()).contains("tensor engine").contains("device=");
    }

    private ObjectRef model(ProjectId project) {
        return store.put(ObjectKeys.model(project, 1, RunId.of(project, 1, 1)), weights, "application/octet-stream");
    }

    private List<ImageId> pictures(ProjectId project) {
        return IntStream.range(0, PICTURES)
                .mapToObj(number -> {
                    var image = image(project, number + ".png");
                    store.put(ObjectKeys.image(project, image), picture(number), "image/png");
                    return image;
                })
                .toList();
    }

    private static byte[] picture(int number) {
        return Pictures.png(number % 2 == 0 ? "red" : "blue", number);
    }

    private static ImageId image(ProjectId project, String name) {
        return ImageId.of(project, name, Sha256.hex(name.getBytes(UTF_8)));
    }

    private static ScoringRequested request(ProjectId project, ObjectRef model, List<ImageId> images) {
        return new ScoringRequested(
                EventHeader.at(Instant.EPOCH),
                project,
                1,
                BatchId.of(RunId.of(project, 1, 1), 0),
                model,
                Signal.PREDICTED_LOSS.id(),
                images,
                null,
                null,
                false);
    }

    private double[] libraryScores() throws Exception {
        try (var model = ScoringModel.load(weights)) {
            var inputs = new ArrayList<Input>();
            for (int number = 0; number < PICTURES; number++) {
                inputs.add(model.decode(picture(number)));
            }
            return model.score(Signal.PREDICTED_LOSS, inputs);
        }
    }

    private static double[] values(BatchScored answer) {
        return answer.scores().stream().mapToDouble(ImageScore::value).toArray();
    }
}
