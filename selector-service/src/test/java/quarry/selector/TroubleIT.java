package quarry.selector;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.sql.SQLException;
import java.util.List;
import javax.sql.DataSource;
import org.junit.jupiter.api.Test;
import quarry.contracts.ImageId;
import quarry.contracts.RetrainRule;
import quarry.contracts.TrainingRequested;
import quarry.selector.world.World;
import quarry.standalone.servers.testing.QuarryServers;

/** Trainings that fail, images that go or cannot be read, answers that do not come. */
@QuarkusTest
@QuarkusTestResource(QuarryServers.class)
class TroubleIT extends Story {

    private static final RetrainRule RULE = RetrainRule.WHEN_SELECTION_IS_LABELLED;

    @Inject
    DataSource database;

    @Test
    void aFailedTrainingIsTriedAgainAsANewRun() {
        // Given
        var cats = inTraining("trouble-failed", 20, 5);
        var first = trainingRequest(cats, 1, 1);
        send(cats.failed(first, "out of memory"));
        awaitState(cats, 1, "FAILED");
        assertThat(cycle(cats, 1).getString("reason")).isEqualTo("out of memory");

        // When
        given().post(url(cats, "cycles/1/retry")).then().statusCode(202);
        var second = trainingRequest(cats, 1, 2);
        send(cats.failed(first, "out of memory"));
        send(cats.trained(second));

        // Then
        awaitState(cats, 1, "SCORING");
        assertThat(second.run()).isNotEqualTo(first.run());
        assertThat(second.seed()).isEqualTo(first.seed());
        assertThat(second.snapshot()).isEqualTo(first.snapshot());
    }

    @Test
    void aModelThatComesAfterTheFailureIsStillTaken() {
        // Given
        var cats = inTraining("trouble-recovered", 20, 5);
        var request = trainingRequest(cats, 1, 1);
        send(cats.failed(request, "lease lost"));
        awaitState(cats, 1, "FAILED");

        // When
        send(cats.trained(request));

        // Then
        awaitState(cats, 1, "SCORING");
        assertThat(cycle(cats, 1).getString("reason")).isNull();
    }

    @Test
    void aRemovedImageLeavesSelectionAndPool() {
        // Given
        var cats = projectOf("trouble-removed", "learning-loss", 20, 5, RULE);
        startCycle(cats);
        var picked = csvNames(cats, 0);
        var other = World.names(20).stream()
                .filter(name -> !picked.contains(name))
                .findFirst()
                .orElseThrow();

        // When
        send(cats.removed(other));
        send(cats.removed(picked.get(0)));
        annotate(cats, picked.subList(1, 5));
        var request = trainingRequest(cats, 1, 1);
        patiently().until(() -> given().get(url(cats, "pool")).jsonPath().getInt("removed") == 2);
        send(cats.trained(request));

        // Then
        assertThat(scoringRequests(cats, 1, 1).get(0).images())
                .hasSize(14)
                .doesNotContain(cats.image(other), cats.image(picked.get(0)));
        given().get(url(cats, "cycles/1/images/" + other)).then().statusCode(404);
    }

    @Test
    void anUnreadableImageBlocksNothingAndSaysWhy() {
        // Given
        var cats = inScoring("trouble-unreadable", 20, 5);
        var batch = scoringRequests(cats, 1, 1).get(0);
        var broken = cats.name(batch.images().get(3));

        // When
        send(cats.scored(batch, broken));
        awaitState(cats, 1, "WAITING_FOR_LABELS");

        // Then
        assertThat(csvNames(cats, 1)).hasSize(5).doesNotContain(broken);
        var why = given().get(url(cats, "cycles/1/images/" + broken)).jsonPath();
        assertThat(why.getString("reason")).isEqualTo("not an image");
        assertThat(why.getString("score")).isNull();
        assertThat(why.getBoolean("picked")).isFalse();
        var best = given().get(url(cats, "cycles/1/images/" + csvNames(cats, 1).get(0)))
                .jsonPath();
        assertThat(best.getInt("rank")).isEqualTo(1);
        assertThat(best.getBoolean("picked")).isTrue();
        assertThat(best.getDouble("score")).isEqualTo(World.score(best.getString("name")));
        assertThat(given().get(url(cats, "pool")).jsonPath().getInt("unreadable"))
                .isEqualTo(1);
        assertThat(cycle(cats, 1).getInt("counts.unreadable")).isEqualTo(1);
    }

    @Test
    void unreadableImagesAreReplacedSoThatTheSelectionIsFull() {
        // Given: 20 of 37 images are candidates
        var cats = inScoring("trouble-replaced", 39, 2);
        var batch = scoringRequests(cats, 1, 1).get(0);
        assertThat(batch.images()).hasSize(20);

        // When: only one of them can be read
        send(cats.scored(batch, names(cats, batch.images().subList(1, 20))));
        var more = scoringRequests(cats, 1, 2).get(1);
        send(cats.scored(more));
        awaitState(cats, 1, "WAITING_FOR_LABELS");

        // Then
        assertThat(more.images()).hasSize(1).doesNotContainAnyElementsOf(batch.images());
        assertThat(csvNames(cats, 1))
                .containsExactlyInAnyOrder(
                        cats.name(batch.images().get(0)),
                        cats.name(more.images().get(0)));
    }

    @Test
    void anEmptyPoolClosesTheCycleAfterItsModelIsTrained() {
        // Given
        var cats = projectOf("trouble-empty", "learning-loss", 5, 5, RULE);
        startCycle(cats);
        annotate(cats, csvNames(cats, 0));

        // When
        send(cats.trained(trainingRequest(cats, 1, 1)));

        // Then
        awaitState(cats, 1, "CLOSED");
        assertThat(cycle(cats, 1).getString("reason")).isEqualTo("no unlabelled image is left");
        assertThat(cycle(cats, 1).getDouble("metrics.accuracy")).isEqualTo(0.75);
        given().get(url(cats, "cycles/1/entropies.csv")).then().statusCode(404);
    }

    @Test
    void theWatchdogAsksAgainForATrainingWithoutASignOfLife() throws SQLException {
        // Given
        var cats = inTraining("trouble-silent-trainer", 20, 5);
        var first = trainingRequest(cats, 1, 1);

        // When
        age("update selector.cycles set asked_at = asked_at - interval '1 day' where project = ?", cats);

        // Then
        var second = trainingRequest(cats, 1, 2);
        assertThat(second.run()).isEqualTo(first.run());
        assertThat(second.snapshot()).isEqualTo(first.snapshot());
        assertThat(broker.heard(TrainingRequested.class, cats.project())).hasSize(2);
    }

    @Test
    void theWatchdogAsksAgainForOpenBatchesOnly() throws SQLException {
        // Given: 600 candidates in batches of 128
        var cats = inScoring("trouble-silent-scorers", 700, 60);
        var batches = scoringRequests(cats, 1, 5);
        send(cats.scored(batches.get(1)));
        patiently().until(() -> cycle(cats, 1).getInt("progress.batchesScored") == 1);

        // When
        age(
                """
                update selector.batches set asked_at = asked_at - interval '1 day',
                    answered_at = answered_at - interval '1 day' where project = ?
                """,
                cats);

        // Then
        var again = scoringRequests(cats, 1, 9).stream().skip(5).toList();
        var open =
                batches.stream().filter(batch -> !batch.equals(batches.get(1))).toList();
        assertThat(again)
                .usingRecursiveFieldByFieldElementComparatorIgnoringFields("header")
                .containsExactlyInAnyOrderElementsOf(open);
    }

    private World inTraining(String name, int images, int picks) {
        var world = projectOf(name, "learning-loss", images, picks, RULE);
        startCycle(world);
        annotate(world, csvNames(world, 0));
        return world;
    }

    private World inScoring(String name, int images, int picks) {
        var world = inTraining(name, images, picks);
        send(world.trained(trainingRequest(world, 1, 1)));
        return world;
    }

    private static String[] names(World world, List<ImageId> images) {
        return images.stream().map(world::name).toArray(String[]::new);
    }

    private void age(String sql, World world) throws SQLException {
        try (var connection = database.getConnection();
                var update = connection.prepareStatement(sql)) {
            update.setString(1, world.project().value());
            update.executeUpdate();
        }
    }
}
