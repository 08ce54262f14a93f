package quarry.selector;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import org.junit.jupiter.api.Test;
import quarry.contracts.RetrainRule;
import quarry.standalone.servers.testing.QuarryServers;

/** What the selector tells those who watch it. */
@QuarkusTest
@QuarkusTestResource(QuarryServers.class)
class MetricsIT extends Story {

    @Test
    void cyclesAreCountedByTheirState() {
        // Given
        var cats = projectOf("metrics", "learning-loss", 20, 5, RetrainRule.WHEN_SELECTION_IS_LABELLED);
        startCycle(cats);
        annotate(cats, csvNames(cats, 0));
        trainingRequest(cats, 1, 1);

        // When
        var metrics = given().get("/q/metrics").asString();

        // Then
        assertThat(metrics)
                .contains("quarry_cycles{state=\"TRAINING\"} 1.0")
                .contains("quarry_cycles{state=\"CLOSED\"} 1.0")
                .contains("quarry_cycles{state=\"FAILED\"} 0.0")
                .contains("quarry_batches_open 0.0")
                .containsPattern("quarry_training_silence [0-9.]+")
                .contains("quarry_outbox_events 0.0")
                .contains("kafka_consumer_fetch_manager_records_lag")
                .contains("quarkus_messaging_message_count_total");
    }
}
