package quarry.selector.world;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.datatype.jdk8.Jdk8Module;
import com.fasterxml.jackson.datatype.jsr310.JavaTimeModule;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.StringDeserializer;
import org.apache.kafka.common.serialization.StringSerializer;
import quarry.contracts.Event;
import quarry.contracts.ProjectId;
import quarry.contracts.Topic;
import quarry.contracts.Topics;

/** The other end of the selector's topics. */
public final class Broker implements AutoCloseable {

    private static final ObjectMapper JSON = new ObjectMapper()
            .registerModules(new JavaTimeModule(), new Jdk8Module())
            .disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES);
    private static final String TRACE = "traceparent";
    private static final List<Topic> HEARD =
            List.of(Topics.TRAINING_REQUESTS, Topics.SCORING_REQUESTS, Topics.SELECTIONS);

    private final KafkaProducer<String, String> producer;
    private final KafkaConsumer<String, String> consumer;
    private final List<Event> events = new ArrayList<>();
    private final Map<Event, String> traces = new HashMap<>();
    private final List<ConsumerRecord<String, String>> dead = new ArrayList<>();

    public Broker(String servers) {
        producer = new KafkaProducer<>(
                Map.of("bootstrap.servers", servers, "acks", "all"), new StringSerializer(), new StringSerializer());
        consumer = new KafkaConsumer<>(
                Map.of("bootstrap.servers", servers), new StringDeserializer(), new StringDeserializer());
        var partitions = Stream.concat(HEARD.stream(), Topics.all().stream().filter(Broker::isDead))
                .flatMap(topic -> consumer.partitionsFor(topic.name()).stream())
                .map(info -> new TopicPartition(info.topic(), info.partition()))
                .toList();
        consumer.assign(partitions);
        consumer.seekToBeginning(partitions);
    }

    public void send(Event event) {
        try {
            send(event.topic(), event.key(), JSON.writeValueAsString(event));
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(e);
        }
    }

    /** The same as part of a trace, as W3C traceparent. */
    public void send(Event event, String trace) {
        try {
            var record = new ProducerRecord<>(event.topic().name(), event.key(), JSON.writeValueAsString(event));
            record.headers().add(TRACE, trace.getBytes(UTF_8));
            var unused = producer.send(record);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(e);
        }
    }

    /** The trace that an event of the selector was part of, as W3C traceparent. */
    public synchronized String traceOf(Event event) {
        return traces.get(event);
    }

    public void send(Topic topic, String key, String value) {
        var unused = producer.send(new ProducerRecord<>(topic.name(), key, value));
    }

    /** Everything of that type that the selector has said about the project so far, in order. */
    public synchronized <T extends Event> List<T> heard(Class<T> type, ProjectId project) {
        poll();
        return events.stream()
                .filter(event -> event.project().equals(project))
                .filter(type::isInstance)
                .map(type::cast)
                .toList();
    }

    /** The reasons of the dead letters of a topic whose value or key has that text in it. */
    public synchronized List<String> deathReasons(Topic topic, String text) {
        poll();
        return dead.stream()
                .filter(letter -> letter.topic().equals(topic.dead().name()))
                .filter(letter -> (letter.key() + letter.value()).contains(text))
                .map(letter -> new String(
                        letter.headers().lastHeader("dead-letter-reason").value(), UTF_8))
                .toList();
    }

    private void poll() {
        for (var record : consumer.poll(Duration.ofMillis(100))) {
            if (record.topic().endsWith(".dead")) {
                dead.add(record);
            } else {
                var event = read(record.value());
                events.add(event);
                var trace = record.headers().lastHeader(TRACE);
                if (trace != null) {
                    traces.put(event, new String(trace.value(), UTF_8));
                }
            }
        }
    }

    private static Event read(String value) {
        try {
            return JSON.readValue(value, Event.class);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("the selector said something that is no event: " + value, e);
        }
    }

    private static boolean isDead(Topic topic) {
        return topic.name().endsWith(".dead");
    }

    @Override
    public void close() {
        producer.close();
        consumer.close();
    }
}
