package quarry.scorer;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Future;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.StringDeserializer;
import org.apache.kafka.common.serialization.StringSerializer;
import quarry.contracts.Topic;

/** Writes to and reads from the real broker, as another service would. */
record Records(String brokers) {

    /** Sends records in order and returns once the broker has them. */
    void send(Topic topic, String key, String... values) throws ExecutionException, InterruptedException {
        try (var producer = new KafkaProducer<>(config(), new StringSerializer(), new StringSerializer())) {
            var sends = new ArrayList<Future<?>>();
            for (var value : values) {
                sends.add(producer.send(new ProducerRecord<>(topic.name(), key, value)));
            }
            for (var send : sends) {
                send.get();
            }
        }
    }

    /** Sends a record that belongs to a trace, as W3C traceparent. */
    void sendTraced(Topic topic, String key, String trace, String value)
            throws ExecutionException, InterruptedException {
        try (var producer = new KafkaProducer<>(config(), new StringSerializer(), new StringSerializer())) {
            var record = new ProducerRecord<>(topic.name(), key, value);
            record.headers().add("traceparent", trace.getBytes(UTF_8));
            producer.send(record).get();
        }
    }

    /** All records of a topic from its beginning to its present end. */
    List<ConsumerRecord<String, String>> all(Topic topic) {
        try (var consumer = new KafkaConsumer<>(config(), new StringDeserializer(), new StringDeserializer())) {
            var partitions = consumer.partitionsFor(topic.name()).stream()
                    .map(info -> new TopicPartition(info.topic(), info.partition()))
                    .toList();
            consumer.assign(partitions);
            consumer.seekToBeginning(partitions);
            var ends = consumer.endOffsets(partitions);
            var records = new ArrayList<ConsumerRecord<String, String>>();
            while (ends.entrySet().stream().anyMatch(end -> consumer.position(end.getKey()) < end.getValue())) {
                consumer.poll(Duration.ofMillis(200)).forEach(records::add);
            }
            return records;
        }
    }

    private Map<String, Object> config() {
        return Map.of("bootstrap.servers", brokers);
    }
}
