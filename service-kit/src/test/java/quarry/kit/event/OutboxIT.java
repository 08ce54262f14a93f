package quarry.kit.event;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.ObjectMapper;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.util.stream.IntStream;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import quarry.contracts.Topics;
import quarry.standalone.servers.testing.QuarryServers;

@QuarkusTest
@QuarkusTestResource(QuarryServers.class)
class OutboxIT {

    @Inject
    Outbox outbox;

    @Inject
    ObjectMapper json;

    @ConfigProperty(name = "kafka.bootstrap.servers")
    String brokers;

    private Wire wire;

    @BeforeEach
    void connect() {
        wire = new Wire(brokers, json);
    }

    @AfterEach
    void disconnect() {
        wire.close();
    }

    @Test
    void eventsOfOneKeyArriveInTheirOrderWithCloudEventHeaders() {
        // When
        for (int number = 0; number < 700; number++) {
            var event = Examples.removed("ordered", "same.png");
            QuarkusTransaction.requiringNew().run(() -> outbox.add(event));
        }
        var last = Examples.removed("ordered", "same.png");
        QuarkusTransaction.requiringNew().run(() -> outbox.add(last));

        // Then
        var records = wire.read(Topics.IMAGES, record -> "ordered/same.png".equals(record.key()), 701);
        assertThat(records).hasSize(701);
        var record = records.get(700);
        assertThat(Wire.header(record, "ce_id")).isEqualTo(last.header().id().toString());
        assertThat(Wire.header(record, "ce_type")).isEqualTo("ImageRemoved");
        assertThat(Wire.header(record, "ce_source")).isEqualTo("/quarry/service-kit");
        assertThat(IntStream.range(1, 701).mapToLong(i -> records.get(i).offset()))
                .isSorted();
    }

    @Test
    void aTransactionThatFailsAnnouncesNothing() {
        // Given
        var lost = Examples.removed("rollback", "a.png");
        var kept = Examples.removed("rollback", "b.png");

        // When
        assertThatThrownBy(() -> QuarkusTransaction.requiringNew().run(() -> {
                    outbox.add(lost);
                    throw new IllegalStateException("change of mind");
                }))
                .isInstanceOf(IllegalStateException.class);
        QuarkusTransaction.requiringNew().run(() -> outbox.add(kept));

        // Then
        wire.find(Topics.IMAGES, record -> kept.key().equals(record.key()));
        assertThat(wire.read(Topics.IMAGES, record -> record.key().startsWith("rollback/"), 1))
                .extracting(ConsumerRecord::key)
                .containsExactly(kept.key());
    }

    @Test
    void withoutATransactionNothingIsTaken() {
        assertThatThrownBy(() -> outbox.add(Examples.removed("none", "a.png")))
                .hasMessageContaining("Transaction is required");
    }

    @Test
    void anEventWaitsForABrokerThatIsAway() {
        // Given
        var event = Examples.removed("patient", "a.png");
        QuarryServers.kafka().stop();

        // When
        QuarkusTransaction.requiringNew().run(() -> outbox.add(event));
        QuarryServers.kafka().start();

        // Then
        wire.find(Topics.IMAGES, record -> event.key().equals(record.key()));
    }
}
