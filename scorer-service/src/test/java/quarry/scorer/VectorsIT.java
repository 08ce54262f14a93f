package quarry.scorer;

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
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import quarry.activelearning.discriminative.Discriminator;
import quarry.activelearning.discriminative.DiscriminatorSettings;
import quarry.activelearning.image.Input;
import quarry.activelearning.model.ModelSpec;
import quarry.activelearning.region.RegionScores;
import quarry.activelearning.scoring.Answer;
import quarry.activelearning.scoring.Descriptors;
import quarry.activelearning.scoring.ScoringModel;
import quarry.activelearning.strategy.Features;
import quarry.activelearning.strategy.Matrix;
import quarry.activelearning.strategy.Signal;
import quarry.activelearning.strategy.Vectors;
import quarry.activelearning.task.ImportedWeights;
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
import quarry.kit.store.ObjectStore;
import quarry.kit.store.Sha256;
import quarry.standalone.servers.testing.QuarryServers;

/** Vectors of images, scores of stored vectors, and scores of regions. */
@QuarkusTest
@QuarkusTestResource(QuarryServers.class)
class VectorsIT {

    private static final int PICTURES = 12;

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
    void scoresAndVectorsAreThoseOfTheLibrary() throws Exception {
        // Given: an image in the middle can not be read
        var project = new ProjectId("vectors");
        var images = new ArrayList<>(pictures(project));
        var broken = image(project, "broken.png");
        store.put(ObjectKeys.image(project, broken), "no picture".getBytes(UTF_8), "image/png");
        images.add(5, broken);
        var weights = weights();
        var request = request(project, model(project, weights), "margin", images, "gradient", null);

        // When
        wire.send(request);

        // Then
        var answer = wire.awaitAnswer(request.batch());
        var expected = library(weights, Signal.MARGIN, Vectors.GRADIENT);
        assertThat(answer.failures()).extracting(ImageFailure::image).containsExactly(broken);
        assertThat(values(answer)).containsExactly(expected.scores());
        assertThat(stored(answer)).isEqualTo(expected.features());
        assertThat(answer.features().key()).startsWith("projects/vectors/cycles/1/features/" + request.batch() + "-");
    }

    @Test
    void descriptorsNeedNoModel() throws Exception {
        // Given
        var project = new ProjectId("descriptors");
        var request = request(project, null, null, pictures(project), "descriptor", null);

        // When
        wire.send(request);

        // Then
        var answer = wire.awaitAnswer(request.batch());
        assertThat(answer.scores()).isEmpty();
        var vectors = stored(answer).embedding();
        assertThat(vectors.rows()).isEqualTo(PICTURES);
        assertThat(vectors.rows(new int[] {3}).toArray()).containsExactly(Descriptors.of(picture(3)));
    }

    @Test
    void storedVectorsAreJudgedByADiscriminatorWithoutLookingAtAnImage() throws Exception {
        // Given: no image is in the bucket
        var project = new ProjectId("judged");
        var weights = weights();
        var features = library(weights, Signal.MARGIN, Vectors.EMBEDDING).features();
        var object = store.put("projects/judged/features", features.bytes(), "application/octet-stream");
        var file = directory.resolve("discriminator");
        double[] expected;
        try (var discriminator = Discriminator.train(
                features.embedding().rows(new int[] {0, 1}),
                features.embedding(),
                DiscriminatorSettings.DEFAULT,
                3,
                1,
                () -> {})) {
            discriminator.write(file);
            expected = discriminator.unlabelledProbabilities(features.embedding());
        }
        var images = IntStream.range(0, PICTURES)
                .mapToObj(number -> image(project, number + ".png"))
                .toList();
        var request = request(project, model(project, file), ScoringRequested.DISCRIMINATOR, images, null, object);

        // When
        wire.send(request);

        // Then
        var answer = wire.awaitAnswer(request.batch());
        assertThat(answer.scores()).extracting(ImageScore::image).isEqualTo(images);
        assertThat(values(answer)).containsExactly(expected);
        assertThat(answer.features()).isNull();
    }

    @Test
    void theRegionsOfEachReadableImageHaveTheScoresThatTheLibraryGives() throws Exception {
        // Given: an image in the middle can not be read
        var project = new ProjectId("regions");
        var images = new ArrayList<>(pictures(project));
        var broken = image(project, "broken.png");
        store.put(ObjectKeys.image(project, broken), "no picture".getBytes(UTF_8), "image/png");
        images.add(5, broken);
        var weights = directory.resolve("segmentation");
        ImportedWeights.of(new ModelSpec("segmentation", "tiny", List.of("road", "sky"), false), Map.of(), 1)
                .model()
                .write(weights);
        var request = regionsOf(project, model(project, weights), images);

        // When: it comes twice, as to two scorers
        wire.send(request, request);

        // Then
        var answers = wire.awaitAnswers(request.batch(), 2);
        var answer = answers.get(0);
        assertThat(answer.failures()).extracting(ImageFailure::image).containsExactly(broken);
        assertThat(answer.scores()).isEmpty();
        assertThat(answer.features()).isNull();
        assertThat(answers.get(1).regions()).isEqualTo(answer.regions());
        assertThat(answer.regions().key()).startsWith("projects/regions/cycles/1/regions/" + request.batch() + "-");
        var bytes = store.read(answer.regions().key());
        assertThat(Sha256.hex(bytes)).isEqualTo(answer.regions().sha256());
        try (var model = ScoringModel.load(weights)) {
            var inputs = new ArrayList<Input>();
            for (int number = 0; number < PICTURES; number++) {
                inputs.add(model.decode(picture(number)));
            }
            assertThat(RegionScores.read(bytes)).isEqualTo(model.regionScores(Signal.ENTROPY, inputs));
        }
    }

    @Test
    void regionsOfATaskWithoutAnyGoToTheDeadLetters() throws Exception {
        // Given
        var project = new ProjectId("no-regions");
        var request = regionsOf(project, model(project, weights()), pictures(project));

        // When
        wire.send(request);

        // Then
        assertThat(wire.awaitDead(request.key())).contains("only whole images of this task");
    }

    @Test
    void vectorsThatAreNotOneForEachImageGoToTheDeadLetters() throws Exception {
        // Given
        var project = new ProjectId("too-few");
        var images = pictures(project);
        var model = model(project, weights());
        var features = Features.of(new Matrix(2, new float[] {1, 2}));
        var object = store.put("projects/too-few/features", features.bytes(), "application/octet-stream");
        var request = request(project, model, ScoringRequested.DISCRIMINATOR, images, null, object);

        // When
        wire.send(request);

        // Then
        assertThat(wire.awaitDead(request.key())).contains("12 images but 1 vectors");
    }

    private Path weights() throws IOException {
        return Files.move(TinyModel.train(7), directory.resolve("weights"));
    }

    private ObjectRef model(ProjectId project, Path weights) {
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

    private static ScoringRequested request(
            ProjectId project,
            ObjectRef model,
            String signal,
            List<ImageId> images,
            String vectors,
            ObjectRef features) {
        return new ScoringRequested(
                EventHeader.at(Instant.EPOCH),
                project,
                1,
                BatchId.of(RunId.of(project, 1, 1), 0),
                model,
                signal,
                images,
                vectors,
                features,
                false);
    }

    private static ScoringRequested regionsOf(ProjectId project, ObjectRef model, List<ImageId> images) {
        return new ScoringRequested(
                EventHeader.at(Instant.EPOCH),
                project,
                1,
                BatchId.of(RunId.of(project, 1, 1), 0),
                model,
                Signal.ENTROPY.id(),
                images,
                null,
                null,
                true);
    }

    private static Answer library(Path weights, Signal signal, Vectors vectors) throws Exception {
        try (var model = ScoringModel.load(weights)) {
            var inputs = new ArrayList<Input>();
            for (int number = 0; number < PICTURES; number++) {
                inputs.add(model.decode(picture(number)));
            }
            return model.answer(Optional.of(signal), Optional.of(vectors), inputs);
        }
    }

    private Features stored(BatchScored answer) throws IOException {
        var bytes = store.read(answer.features().key());
        assertThat(Sha256.hex(bytes)).isEqualTo(answer.features().sha256());
        return Features.read(bytes);
    }

    private static double[] values(BatchScored answer) {
        return answer.scores().stream().mapToDouble(ImageScore::value).toArray();
    }
}
