package quarry.selector;

import static io.restassured.RestAssured.given;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import jakarta.inject.Inject;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.zip.ZipInputStream;
import javax.sql.DataSource;
import org.junit.jupiter.api.Test;
import quarry.activelearning.prediction.PredictedImage;
import quarry.activelearning.prediction.PredictionLine;
import quarry.activelearning.task.Finding;
import quarry.activelearning.task.Geometry;
import quarry.activelearning.task.Prediction;
import quarry.contracts.BatchPredicted;
import quarry.contracts.ImageFailure;
import quarry.contracts.ImageId;
import quarry.contracts.ObjectKeys;
import quarry.contracts.PickUnit;
import quarry.contracts.PredictionsRequested;
import quarry.contracts.ProjectSettings;
import quarry.contracts.RetrainRule;
import quarry.kit.store.ObjectStore;
import quarry.kit.store.Sha256;
import quarry.selector.world.World;
import quarry.standalone.servers.testing.QuarryServers;

/** The model predicts what it has chosen, and the csv waits for that. */
@QuarkusTest
@QuarkusTestResource(QuarryServers.class)
class PreLabelsIT extends Story {

    private static final int PICKS = 200;

    @Inject
    ObjectStore store;

    @Inject
    DataSource database;

    @Test
    void theChoiceComesOutWithWhatTheModelSees() throws IOException, SQLException {
        // Given: two batches of predictions
        var cats = predicting("pre-labels");
        var requests = requests(cats, 2);
        var unreadable = requests.get(1).images().get(0);

        // When: the first is answered twice, and the second after a day of silence
        send(predicted(cats, requests.get(0)));
        send(predicted(cats, requests.get(0)));
        patiently().until(() -> answered(cats) == 1);
        age(cats);
        var again = requests(cats, 3).get(2);
        send(predicted(cats, again, unreadable));

        // Then
        awaitState(cats, 1, "WAITING_FOR_LABELS");
        assertThat(again.images()).isEqualTo(requests.get(1).images());
        var picked = csvNames(cats, 1);
        assertThat(picked).hasSize(PICKS);
        var seen = new ArrayList<>(picked.stream().sorted().toList());
        seen.remove(cats.name(unreadable));
        assertThat(tags(cats))
                .isEqualTo(seen.stream().collect(Collectors.toMap(name -> name, name -> isSure(name) ? 1 : 0)));
        var index =
                given().get(url(cats, "cycles/1/pre-labels/coco-index.json")).jsonPath();
        assertThat(index.getList("images.file_name", String.class)).isEqualTo(seen);
        var coco = given().get(url(cats, "cycles/1/pre-labels/coco.json")).jsonPath();
        assertThat(coco.getList("score", Float.class)).hasSize(PICKS - 1).contains(0.25f, 0.75f);
        var manifest = given().get(url(cats, "cycles/1/manifest.json")).jsonPath();
        assertThat(manifest.getMap("preLabels").keySet())
                .isEqualTo(Set.of("superannotate.zip", "coco.json", "coco-index.json"));
        assertThat(manifest.getString("preLabels['coco.json'].sha256"))
                .isEqualTo(Sha256.hex(
                        given().get(url(cats, "cycles/1/pre-labels/coco.json")).asByteArray()));

        // When: more images come
        var more = List.of("x-1.png", "x-2.png", "x-3.png", "x-4.png", "x-5.png");
        more.forEach(name -> send(cats.stored(name)));
        var further = requests(cats, 4).get(3);
        send(predicted(cats, further));

        // Then: only what is newly chosen has been predicted
        patiently().until(() -> cycle(cats, 1).getInt("revision") == 2);
        assertThat(more).containsAll(further.images().stream().map(cats::name).toList());
        var chosen = new HashSet<>(csvNames(cats, 1));
        chosen.remove(cats.name(unreadable));
        assertThat(tags(cats).keySet()).isEqualTo(chosen).containsAnyElementsOf(more);
    }

    @Test
    void aCycleWithoutAModelHasNoPreLabels() {
        // Given
        var cats = projectOf("pre-labels-cold", settings(5), 20);

        // When
        startCycle(cats);

        // Then
        awaitState(cats, 0, "WAITING_FOR_LABELS");
        given().get(url(cats, "cycles/0/pre-labels/coco.json")).then().statusCode(404);
        assertThat(given().get(url(cats, "cycles/0/pre-labels/coco.xml"))
                        .jsonPath()
                        .getString("detail"))
                .contains("superannotate.zip, coco.json, coco-index.json");
    }

    private static ProjectSettings settings(int picks) {
        return new ProjectSettings(
                "random",
                "tiny",
                picks,
                10,
                World.SEED,
                RetrainRule.WHEN_SELECTION_IS_LABELLED,
                0,
                "random",
                PickUnit.IMAGES,
                true);
    }

    /** A project whose first model has chosen. */
    private World predicting(String name) {
        var cats = projectOf(name, settings(PICKS), 2 * PICKS + 20);
        startCycle(cats);
        annotate(cats, csvNames(cats, 0));
        send(cats.trained(trainingRequest(cats, 1, 1)));
        awaitState(cats, 1, "PREDICTING");
        return cats;
    }

    private List<PredictionsRequested> requests(World cats, int count) {
        return await().atMost(Duration.ofMinutes(2))
                .until(() -> broker.heard(PredictionsRequested.class, cats.project()), heard -> heard.size() >= count);
    }

    private BatchPredicted predicted(World cats, PredictionsRequested request, ImageId... unreadable) {
        var failing = List.of(unreadable);
        var lines = request.images().stream()
                .filter(image -> !failing.contains(image))
                .map(image -> PredictionLine.of(new PredictedImage(image.toString(), seen(cats.name(image)))))
                .collect(Collectors.joining("\n"))
                .getBytes(UTF_8);
        var key = ObjectKeys.predictions(cats.project(), 1, request.batch(), Sha256.hex(lines));
        return cats.predicted(
                request,
                store.put(key, lines, "application/jsonl"),
                failing.stream()
                        .map(image -> new ImageFailure(image, "not an image"))
                        .toList());
    }

    /** How many tags each image of the zip has. */
    private Map<String, Integer> tags(World cats) throws IOException {
        var archive =
                given().get(url(cats, "cycles/1/pre-labels/superannotate.zip")).asByteArray();
        var tags = new HashMap<String, Integer>();
        try (var zip = new ZipInputStream(new ByteArrayInputStream(archive))) {
            for (var entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
                if (!entry.getName().equals("classes/classes.json")) {
                    var annotation = new JsonPath(new String(zip.readAllBytes(), UTF_8));
                    tags.put(
                            annotation.getString("metadata.name"),
                            annotation.getList("instances").size());
                }
            }
        }
        return tags;
    }

    private int answered(World cats) throws SQLException {
        try (var connection = database.getConnection();
                var query = connection.prepareStatement(
                        "select count(answered_at) from selector.prediction_batches where project = ?")) {
            query.setString(1, cats.project().value());
            try (var rows = query.executeQuery()) {
                rows.next();
                return rows.getInt(1);
            }
        }
    }

    private void age(World cats) throws SQLException {
        try (var connection = database.getConnection();
                var update = connection.prepareStatement(
                        """
                        update selector.prediction_batches set asked_at = asked_at - interval '1 day',
                            answered_at = answered_at - interval '1 day' where project = ?
                        """)) {
            update.setString(1, cats.project().value());
            update.executeUpdate();
        }
    }

    private static Prediction seen(String name) {
        var finding = new Finding("cat", isSure(name) ? 0.75 : 0.25, new Geometry.Whole());
        return new Prediction(28, 28, List.of(finding));
    }

    private static boolean isSure(String name) {
        return name.hashCode() % 2 == 0;
    }
}
