package quarry.selector;

import static io.restassured.RestAssured.given;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import org.junit.jupiter.api.Test;
import quarry.contracts.EntropiesPublished;
import quarry.contracts.RetrainRule;
import quarry.selector.world.World;
import quarry.standalone.servers.testing.QuarryServers;

/** Whole cycles against the real broker, database and bucket. */
@QuarkusTest
@QuarkusTestResource(QuarryServers.class)
class LoopIT extends Story {

    private static final String TRACE = "4bf92f3577b34da6a3ce929d0e0e4736";

    @Test
    void cycleZeroPicksAtRandomAndPublishesItsCsv() {
        // Given
        var cats = projectOf("loop-zero", "learning-loss", 20, 5, RetrainRule.WHEN_SELECTION_IS_LABELLED);

        // When
        var started = startCycle(cats);

        // Then
        assertThat(started.getString("state")).isEqualTo("WAITING_FOR_LABELS");
        assertThat(new String(csv(cats, 0), UTF_8))
                .startsWith("name,entropy_value\r\n")
                .endsWith("\r\n");
        assertThat(csvNames(cats, 0)).hasSize(5).doesNotHaveDuplicates().isSubsetOf(World.names(20));
        patiently().untilAsserted(() -> assertThat(broker.heard(EntropiesPublished.class, cats.project()))
                .singleElement()
                .satisfies(event -> assertThat(event.rows()).isEqualTo(5)));
    }

    @Test
    void theNextCycleTrainsScoresAndPublishesByItself() {
        // Given
        var cats = projectOf("loop-one", "learning-loss", 40, 5, RetrainRule.WHEN_SELECTION_IS_LABELLED);
        startCycle(cats);
        var first = csvNames(cats, 0);

        // When
        first.forEach(name -> broker.send(cats.annotated(name), "00-" + TRACE + "-00f067aa0ba902b7-01"));
        var request = trainingRequest(cats, 1, 1);
        send(cats.progressed(request, 1, 2));
        send(cats.trained(request));
        scoringRequests(cats, 1, 1).forEach(batch -> send(cats.scored(batch)));
        awaitState(cats, 1, "WAITING_FOR_LABELS");

        // Then
        assertThat(request.lossHead()).isTrue();
        assertThat(broker.traceOf(request))
                .as("goes on with the trace of the labels")
                .contains(TRACE);
        assertThat(cycle(cats, 0).getString("state")).isEqualTo("CLOSED");
        assertThat(csvNames(cats, 1)).hasSize(5).doesNotContainAnyElementsOf(first);
        var cycle = cycle(cats, 1);
        assertThat(cycle.getInt("counts.labelled")).isEqualTo(5);
        assertThat(cycle.getInt("counts.candidates")).isEqualTo(35);
        assertThat(cycle.getInt("counts.scored")).isEqualTo(35);
        assertThat(cycle.getInt("progress.epochs")).isEqualTo(2);
        assertThat(cycle.getDouble("metrics.accuracy")).isEqualTo(0.75);
        var manifest = given().get(url(cats, "cycles/1/manifest.json")).jsonPath();
        assertThat(manifest.getString("strategy")).isEqualTo("learning-loss");
        assertThat(manifest.getInt("rows")).isEqualTo(5);
    }
}
