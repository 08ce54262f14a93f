package quarry.ingest;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.datatype.jsr310.JavaTimeModule;
import jakarta.enterprise.inject.spi.CDI;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
import javax.sql.DataSource;
import org.apache.kafka.clients.consumer.ConsumerConfig;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.StringDeserializer;
import org.eclipse.microprofile.config.ConfigProvider;
import quarry.contracts.Event;
import quarry.contracts.ProjectId;
import quarry.contracts.Topic;

/** What really is on the topics, read by a plain consumer. */
public final class Announced {

    private static final ObjectMapper JSON =
            JsonMapper.builder().addModule(new JavaTimeModule()).build();

    private Announced() {}

    /** All events of the project on the topic once every decided one is there, in order within each key. */
    public static List<Event> events(Topic topic, String project) {
        return messages(topic, project).map(message -> read(message.value())).toList();
    }

    /** The traces that the events of the project on the topic belong to, as W3C traceparent. */
    public static List<String> traces(Topic topic, String project) {
        return messages(topic, project)
                .map(message ->
                        new String(message.headers().lastHeader("traceparent").value(), UTF_8))
                .toList();
    }

    private static Stream<ConsumerRecord<String, byte[]>> messages(Topic topic, String project) {
        await().atMost(Duration.ofMinutes(2)).until(Announced::nothingWaits);
        var messages = new ArrayList<ConsumerRecord<String, byte[]>>();
        try (var consumer = consumer()) {
            var partitions = consumer.partitionsFor(topic.name()).stream()
                    .map(info -> new TopicPartition(info.topic(), info.partition()))
                    .toList();
            consumer.assign(partitions);
            consumer.seekToBeginning(partitions);
            var end = consumer.endOffsets(partitions);
            while (partitions.stream().anyMatch(partition -> consumer.position(partition) < end.get(partition))) {
                consumer.poll(Duration.ofMillis(200)).forEach(messages::add);
            }
        }
        return messages.stream()
                .filter(message -> read(message.value()).project().equals(new ProjectId(project)));
    }

    /** The relay deletes a row once the broker has its event. */
    private static boolean nothingWaits() throws SQLException {
        var database = CDI.current().select(DataSource.class).get();
        try (var connection = database.getConnection();
                var statement = connection.createStatement();
                var result = statement.executeQuery("SELECT count(*) FROM outbox")) {
            return result.next() && result.getLong(1) == 0;
        }
    }

    private static KafkaConsumer<String, byte[]> consumer() {
        var brokers = ConfigProvider.getConfig().getValue("kafka.bootstrap.servers", String.class);
        return new KafkaConsumer<>(
                Map.of(
                        ConsumerConfig.BOOTSTRAP_SERVERS_CONFIG,
                        brokers,
                        ConsumerConfig.GROUP_ID_CONFIG,
                        "test-" + UUID.randomUUID(),
                        ConsumerConfig.AUTO_OFFSET_RESET_CONFIG,
                        "earliest",
                        ConsumerConfig.ENABLE_AUTO_COMMIT_CONFIG,
                        false),
                new StringDeserializer(),
                new ByteArrayDeserializer());
    }

    private static Event read(byte[] value) {
        try {
            return JSON.readValue(value, Event.class);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
