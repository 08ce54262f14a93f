package quarry.kit.event;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ExecutionException;
import java.util.function.Predicate;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.serialization.StringDeserializer;
import org.apache.kafka.common.serialization.StringSerializer;
import quarry.contracts.Event;
import quarry.contracts.Topic;

/** The wire as somebody else sees it: plain clients, no framework. */
final class Wire implements AutoCloseable {

    private final String brokers;
    private final ObjectMapper json;
    private final KafkaProducer<String, String> producer;

    Wire(String brokers, ObjectMapper json) {
        this.brokers = brokers;
        this.json = json;
        this.producer = new KafkaProducer<>(
                Map.of("bootstrap.servers", brokers, "acks", "all"), new StringSerializer(), new StringSerializer());
    }

    void send(Event event) throws JsonProcessingException {
        sendRaw(event.topic(), event.key(), json.writeValueAsString(event));
    }

    void sendRaw(Topic topic, String key, String value) {
        await(new ProducerRecord<>(topic.name(), key, value));
    }

    void sendTo(Topic topic, int partition, Event event) throws JsonProcessingException {
        await(new ProducerRecord<>(topic.name(), partition, event.key(), json.writeValueAsString(event)));
    }

    /** Reads the topic from its beginning until a record fits; fails after a minute. */
    ConsumerRecord<String, String> find(Topic topic, Predicate<ConsumerRecord<String, String>> wanted) {
        return read(topic, wanted, 1).get(0);
    }

    List<ConsumerRecord<String, String>> read(
            Topic topic, Predicate<ConsumerRecord<String, String>> wanted, int count) {
        Map<String, Object> config = Map.of(
                "bootstrap.servers", brokers, "group.id", "wire-" + UUID.randomUUID(), "auto.offset.reset", "earliest");
        try (var consumer = new KafkaConsumer<>(config, new StringDeserializer(), new StringDeserializer())) {
            consumer.subscribe(List.of(topic.name()));
            var found = new ArrayList<ConsumerRecord<String, String>>();
            long end = System.nanoTime() + Duration.ofMinutes(1).toNanos();
            while (System.nanoTime() < end) {
                consumer.poll(Duration.ofMillis(200)).forEach(record -> {
                    if (wanted.test(record)) {
                        found.add(record);
                    }
                });
                if (found.size() >= count) {
                    return found;
                }
            }
            throw new AssertionError(topic.name() + " has " + found.size() + " of " + count + " wanted records");
        }
    }

    static String header(ConsumerRecord<String, String> record, String name) {
        var header = record.headers().lastHeader(name);
        return header == null ? "" : new String(header.value(), UTF_8);
    }

    private void await(ProducerRecord<String, String> record) {
        try {
            producer.send(record).get();
        } catch (InterruptedException | ExecutionException e) {
            throw new AssertionError(e);
        }
    }

    @Override
    public void close() {
        producer.close();
    }
}
