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
        // Given: other tests may have left cycles behind
        var training = metric("quarry_cycles{state=\"TRAINING\"}");
        var closed = metric("quarry_cycles{state=\"CLOSED\"}");
        var failed = metric("quarry_cycles{state=\"FAILED\"}");

        // When
        var cats = projectOf("metrics", "learning-loss", 20, 5, RetrainRule.WHEN_SELECTION_IS_LABELLED);
        startCycle(cats);
        annotate(cats, csvNames(cats, 0));
        trainingRequest(cats, 1, 1);

        // Then
        assertThat(metric("quarry_cycles{state=\"TRAINING\"}")).isEqualTo(training + 1);
        assertThat(metric("quarry_cycles{state=\"CLOSED\"}")).isEqualTo(closed + 1);
        assertThat(metric("quarry_cycles{state=\"FAILED\"}")).isEqualTo(failed);
        assertThat(metric("quarry_training_silence")).isNotNegative();
        assertThat(metric("quarry_batches_open")).isNotNegative();
        patiently().until(() -> metric("quarry_outbox_events") == 0);
        assertThat(metrics())
                .contains("kafka_consumer_fetch_manager_records_lag")
                .contains("quarkus_messaging_message_count_total");
    }

    @Test
    void anOpenBatchIsCountedUntilItIsAnswered() {
        // Given
        var before = metric("quarry_batches_open");
        var cats = projectOf("metrics-batches", "learning-loss", 20, 5, RetrainRule.WHEN_SELECTION_IS_LABELLED);
        startCycle(cats);
        annotate(cats, csvNames(cats, 0));
        send(cats.trained(trainingRequest(cats, 1, 1)));
        var request = scoringRequests(cats, 1, 1).get(0);

        // When
        var asked = metric("quarry_batches_open");
        send(cats.scored(request));
        awaitState(cats, 1, "WAITING_FOR_LABELS");

        // Then
        assertThat(asked).isEqualTo(before + 1);
        assertThat(metric("quarry_batches_open")).isEqualTo(before);
    }

    private static String metrics() {
        return given().get("/q/metrics").asString();
    }

    private static double metric(String name) {
        return metrics()
                .lines()
                .filter(line -> line.startsWith(name + " "))
                .mapToDouble(line -> Double.parseDouble(line.substring(name.length() + 1)))
                .findFirst()
                .orElseThrow();
    }
}
