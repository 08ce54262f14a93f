package quarry.scorer;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.ObjectMapper;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.junit.jupiter.api.Test;
import quarry.activelearning.prediction.PredictedImage;
import quarry.activelearning.prediction.PredictionLine;
import quarry.activelearning.scoring.ScoringModel;
import quarry.activelearning.task.Prediction;
import quarry.contracts.BatchId;
import quarry.contracts.EventHeader;
import quarry.contracts.ImageFailure;
import quarry.contracts.ImageId;
import quarry.contracts.ObjectKeys;
import quarry.contracts.PredictionsRequested;
import quarry.contracts.ProjectId;
import quarry.contracts.RunId;
import quarry.kit.store.ObjectStore;
import quarry.kit.store.Sha256;
import quarry.standalone.servers.testing.QuarryServers;

/** From a request on the wire to predictions in the bucket. */
@QuarkusTest
@QuarkusTestResource(QuarryServers.class)
class PredictionsIT {

    private static final ProjectId CATS = new ProjectId("predictions");
    private static final RunId RUN = RunId.of(CATS, 1, 1);

    @Inject
    ObjectStore store;

    @Inject
    ObjectMapper json;

    @ConfigProperty(name = "kafka.bootstrap.servers")
    String brokers;

    @Test
    void everyReadableImageGetsTheLineThatTheLibraryGives() throws Exception {
        // Given
        var wire = new Wire(new Records(brokers), json);
        var weights = TinyModel.train(7);
        var model = store.put(ObjectKeys.model(CATS, 1, RUN), weights, "application/octet-stream");
        var red = image("red.png", Pictures.png("red", 1));
        var broken = image("broken.png", "no picture".getBytes(UTF_8));
        var blue = image("blue.png", Pictures.png("blue", 2));
        var request = new PredictionsRequested(
                EventHeader.at(Instant.EPOCH),
                CATS,
                1,
                new BatchId(BatchId.predictionsOf(RUN) + "0"),
                model,
                List.of(red, broken, blue));

        // When
        wire.send(request);

        // Then
        var answer = wire.awaitPredictions(request.batch());
        var lines = new String(store.read(answer.predictions().key()), UTF_8).lines();
        assertThat(lines.map(PredictionLine::read))
                .containsExactly(
                        new PredictedImage(red.toString(), seen(weights, Pictures.png("red", 1))),
                        new PredictedImage(blue.toString(), seen(weights, Pictures.png("blue", 2))));
        assertThat(answer.failures()).extracting(ImageFailure::image).containsExactly(broken);
        Files.delete(weights);
    }

    private ImageId image(String name, byte[] bytes) {
        var image = ImageId.of(CATS, name, Sha256.hex(bytes));
        store.put(ObjectKeys.image(CATS, image), bytes, "image/png");
        return image;
    }

    private static Prediction seen(Path weights, byte[] picture) throws Exception {
        try (var model = ScoringModel.load(weights)) {
            return model.predictions(List.of(model.decode(picture))).get(0);
        }
    }
}
