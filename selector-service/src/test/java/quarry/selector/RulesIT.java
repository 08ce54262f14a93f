package quarry.selector;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import org.junit.jupiter.api.Test;
import quarry.contracts.RetrainRule;
import quarry.selector.world.World;
import quarry.standalone.servers.testing.QuarryServers;

/** When the next cycle begins, by itself or by hand, and what the API refuses. */
@QuarkusTest
@QuarkusTestResource(QuarryServers.class)
class RulesIT extends Story {

    private static final RetrainRule BY_HAND = new RetrainRule(RetrainRule.Kind.MANUAL, 0);

    @Test
    void threeLabelsAnywhereStartTheNextCycle() {
        // Given
        var rule = new RetrainRule(RetrainRule.Kind.LABELS, 3);
        var cats = projectOf("rules-labels", "learning-loss", 20, 5, rule);
        startCycle(cats);
        var picked = csvNames(cats, 0);
        var others =
                World.names(20).stream().filter(name -> !picked.contains(name)).toList();

        // When
        annotate(cats, others.subList(0, 3));

        // Then
        assertThat(trainingRequest(cats, 1, 1).cycle()).isEqualTo(1);
        assertThat(cycle(cats, 1).getInt("counts.labelled")).isGreaterThanOrEqualTo(3);
    }

    @Test
    void byHandMeansByHand() {
        // Given
        var cats = projectOf("rules-manual", "learning-loss", 20, 5, BY_HAND);
        startCycle(cats);
        annotate(cats, csvNames(cats, 0));
        patiently().until(() -> cycle(cats, 0).getInt("counts.pickedLabelled") == 5);
        assertThat(cycle(cats, 0).getString("state")).isEqualTo("WAITING_FOR_LABELS");

        // When
        var started = startCycle(cats);

        // Then
        assertThat(started.getInt("cycle")).isEqualTo(1);
        assertThat(started.getString("state")).isEqualTo("TRAINING");
        assertThat(cycle(cats, 0).getString("state")).isEqualTo("CLOSED");
        assertThat(given().get(url(cats, "cycles")).jsonPath().getList("cycle")).containsExactly(0, 1);
    }

    @Test
    void theRandomStrategyTrainsButDoesNotScore() {
        // Given
        var cats = projectOf("rules-random", "random", 20, 5, RetrainRule.WHEN_SELECTION_IS_LABELLED);
        startCycle(cats);
        var first = csvNames(cats, 0);
        annotate(cats, first);
        var request = trainingRequest(cats, 1, 1);

        // When
        send(cats.trained(request));

        // Then
        awaitState(cats, 1, "WAITING_FOR_LABELS");
        assertThat(request.lossHead()).isFalse();
        assertThat(csvNames(cats, 1)).hasSize(5).doesNotContainAnyElementsOf(first);
        assertThat(cycle(cats, 1).getInt("progress.batches")).isZero();
    }

    @Test
    void theWholePoolIsListedOnRequest() {
        // Given
        var cats = projectOf("rules-pool", "random", 20, 5, BY_HAND);
        startCycle(cats);

        // When
        var pool = given().get(url(cats, "cycles/0/entropies.csv?scope=pool")).asString();

        // Then
        assertThat(pool.lines()).hasSize(21);
        assertThat(pool.lines().skip(1).limit(5).map(line -> line.substring(0, line.indexOf(','))))
                .containsExactlyElementsOf(csvNames(cats, 0));
        given().get(url(cats, "cycles/0/entropies.csv?scope=all"))
                .then()
                .statusCode(422)
                .body("field", equalTo("scope"));
    }

    @Test
    void aCycleAtWorkIsNotOvertaken() {
        // Given
        var cats = projectOf("rules-busy", "learning-loss", 20, 5, BY_HAND);
        startCycle(cats);
        given().post(url(cats, "cycles")).then().statusCode(409).body("detail", containsString("nothing to train on"));
        annotate(cats, csvNames(cats, 0));
        patiently().until(() -> cycle(cats, 0).getInt("counts.pickedLabelled") == 5);
        startCycle(cats);

        // When, Then
        given().post(url(cats, "cycles"))
                .then()
                .statusCode(409)
                .contentType("application/problem+json")
                .body("detail", containsString("cycle 1 is TRAINING"));
        given().post(url(cats, "cycles/1/retry")).then().statusCode(409);
    }

    @Test
    void aCycleWithoutImagesIsRefused() {
        // Given
        var cats = projectOf("rules-none", "learning-loss", 0, 5, BY_HAND);

        // When, Then
        given().post(url(cats, "cycles")).then().statusCode(409).body("detail", containsString("no unlabelled image"));
    }

    @Test
    void unknownThingsAreNotFound() {
        // Given
        var cats = projectOf("rules-known", "learning-loss", 5, 5, BY_HAND);
        var unknown = new World("rules-unknown");

        // When, Then
        for (String path : new String[] {"pool", "cycles", "cycles/0", "cycles/0/entropies.csv", "events"}) {
            given().get(url(unknown, path)).then().statusCode(404).contentType("application/problem+json");
        }
        for (String path : new String[] {"cycles/0", "cycles/0/entropies.csv", "cycles/0/manifest.json"}) {
            given().get(url(cats, path)).then().statusCode(404).body("title", equalTo("Not found"));
        }
        given().get("/api/v1/projects/NO_SUCH_NAME/pool").then().statusCode(404);
    }
}
