package quarry.kit.event;

import static io.restassured.RestAssured.when;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.ObjectMapper;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.apache.kafka.clients.consumer.CooperativeStickyAssignor;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.StringDeserializer;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;
import quarry.contracts.Event;
import quarry.contracts.Topics;
import quarry.standalone.servers.testing.QuarryServers;

/** What every incoming channel withstands, with the settings that the kit gives it and a real broker. */
@QuarkusTest
@QuarkusTestResource(QuarryServers.class)
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class DeliveryIT {

    private static final Duration LONG = Duration.ofMinutes(1);
    private static final Event SLOW = Examples.annotated("slow", "a.png");

    @Inject
    TestListener listener;

    @Inject
    ObjectMapper json;

    @ConfigProperty(name = "kafka.bootstrap.servers")
    String brokers;

    private static boolean slowIsUnderWay;

    private Wire wire;

    /** The event that takes longer than a minute comes first, so that the other tests fill that minute. */
    @BeforeEach
    void connect() throws Exception {
        wire = new Wire(brokers, json);
        if (!slowIsUnderWay) {
            wire.send(SLOW);
            slowIsUnderWay = true;
        }
    }

    @AfterEach
    void disconnect() {
        wire.close();
    }

    @Test
    void aRecordThatIsNoEventGoesToTheDeadLettersAndTheNextOneIsHandled() throws Exception {
        // When
        wire.sendRaw(Topics.IMAGES, "poison/a.png", "{\"type\":\"ImageRemoved\",\"header\":");
        wire.sendRaw(Topics.IMAGES, "poison/a.png", "{\"type\":\"NeverHeardOf\"}");
        wire.sendRaw(Topics.IMAGES, "poison/a.png", "{\"type\":\"ImageRemoved\",\"project\":\"Not A Project\"}");
        var after = Examples.removed("poison", "a.png");
        wire.send(after);

        // Then
        await().atMost(LONG).until(() -> listener.handled.contains(after.key()));
        var dead = wire.read(Topics.IMAGES.dead(), record -> record.key().contains("poison/a.png"), 3);
        assertThat(dead).allSatisfy(record -> assertThat(Wire.header(record, "dead-letter-reason"))
                .isNotBlank());
        when().get("/q/health/live").then().statusCode(200);
    }

    @Test
    void anEventThatCanNotBeHandledGoesToTheDeadLettersWithTheReason() throws Exception {
        // When
        wire.send(Examples.removed("refused", "a.png"));

        // Then
        var dead = wire.find(
                Topics.IMAGES.dead(),
                record -> record.value() != null && record.value().contains("\"project\":\"refused\""));
        assertThat(Wire.header(dead, "dead-letter-reason")).contains("this project is refused");
        assertThat(Wire.header(dead, "dead-letter-topic")).isEqualTo("quarry.images");
    }

    @Test
    void anEventWaitsUntilADependencyIsBack() throws Exception {
        // When
        var event = Examples.removed("outage", "a.png");
        wire.send(event);

        // Then
        await().atMost(LONG).until(() -> listener.handled.contains(event.key()));
        assertThat(listener.outages).hasNegativeValue();
    }

    @Test
    void theFirstEventOfAPartitionDoesNotWaitForASecond() throws Exception {
        // Given: a channel that works
        handle(0);

        // When: events on partitions that had none
        long start = System.nanoTime();
        for (int partition = 1; partition < Topics.SCORES.partitions(); partition++) {
            handle(partition);
        }

        // Then: one after the other, five would take five seconds
        assertThat(Duration.ofNanos(System.nanoTime() - start)).isLessThan(Duration.ofSeconds(3));
    }

    private void handle(int partition) throws Exception {
        var event = Examples.removed("prompt", partition + ".png");
        wire.sendTo(Topics.SCORES, partition, event);
        await().pollInterval(Duration.ofMillis(5)).atMost(LONG).until(() -> listener.handled.contains(event.key()));
    }

    @Test
    @Order(Integer.MAX_VALUE)
    void anEventThatTakesLongerThanAMinuteDoesNotEndItsChannel() throws Exception {
        // Given
        var next = Examples.annotated("slow", "b.png");

        // When
        // the default age, one minute, and two periods of its check
        await().atMost(Duration.ofMinutes(2)).until(() -> listener.slowFor().compareTo(Duration.ofSeconds(70)) > 0);
        when().get("/q/health/live").then().statusCode(200);
        listener.slow.countDown();
        wire.send(next);

        // Then
        await().atMost(LONG).until(() -> listener.handled.containsAll(List.of(SLOW.key(), next.key())));
    }

    @Test
    void aReplicaThatJoinsDoesNotRestartTheWorkOfTheOthers() throws Exception {
        // Given: work in flight
        for (int number = 0; number < 4; number++) {
            wire.sendTo(Topics.SCORING_REQUESTS, number, Examples.scoring("cats", number));
        }
        await().atMost(LONG).until(() -> listener.scoringStarted.size() == 4);

        // When: another member takes its share
        Map<String, Object> config = Map.of(
                "bootstrap.servers",
                brokers,
                "group.id",
                "service-kit-scoring",
                "auto.offset.reset",
                "latest",
                "partition.assignment.strategy",
                CooperativeStickyAssignor.class.getName());
        Set<Integer> moved = new HashSet<>();
        try (var joining = new KafkaConsumer<>(config, new StringDeserializer(), new StringDeserializer())) {
            joining.subscribe(List.of(Topics.SCORING_REQUESTS.name()));
            await().atMost(LONG).until(() -> {
                joining.poll(Duration.ofMillis(100));
                joining.assignment().stream().map(TopicPartition::partition).forEach(moved::add);
                return moved.size() >= Topics.SCORING_REQUESTS.partitions() / 2;
            });
            int kept = IntStream.range(0, Topics.SCORING_REQUESTS.partitions())
                    .filter(partition -> !moved.contains(partition))
                    .findFirst()
                    .orElseThrow();
            wire.sendTo(Topics.SCORING_REQUESTS, kept, Examples.scoring("cats", 99));
            await().atMost(LONG).until(() -> listener.scoringStarted.size() > 4);
        }

        // Then
        assertThat(listener.scoringStarted.stream().collect(Collectors.groupingBy(key -> key, Collectors.counting())))
                .allSatisfy((batch, deliveries) -> assertThat(deliveries).isEqualTo(1));
        listener.scoring.countDown();
    }
}
