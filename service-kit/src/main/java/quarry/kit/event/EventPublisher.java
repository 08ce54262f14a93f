package quarry.kit.event;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.smallrye.mutiny.Uni;
import io.smallrye.reactive.messaging.MutinyEmitter;
import io.smallrye.reactive.messaging.TracingMetadata;
import io.smallrye.reactive.messaging.ce.OutgoingCloudEventMetadata;
import io.smallrye.reactive.messaging.kafka.api.OutgoingKafkaRecordMetadata;
import jakarta.enterprise.context.ApplicationScoped;
import java.net.URI;
import java.time.ZoneOffset;
import java.util.List;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.eclipse.microprofile.reactive.messaging.Channel;
import org.eclipse.microprofile.reactive.messaging.Message;
import org.eclipse.microprofile.reactive.messaging.Metadata;
import org.eclipse.microprofile.reactive.messaging.OnOverflow;
import quarry.contracts.Event;
import quarry.kit.trace.Traces;

/** Puts events on their topics, with the CloudEvents attributes in the headers (binary mode). */
@ApplicationScoped
public class EventPublisher {

    private final MutinyEmitter<String> emitter;
    private final ObjectMapper json;
    private final URI source;

    EventPublisher(
            @Channel("events-out") @OnOverflow(OnOverflow.Strategy.UNBOUNDED_BUFFER) MutinyEmitter<String> emitter,
            ObjectMapper json,
            @ConfigProperty(name = "quarkus.application.name") String service) {
        this.emitter = emitter;
        this.json = json;
        this.source = URI.create("/quarry/" + service);
    }

    /** Returns once the broker has acknowledged the event, or throws; for services that have no {@link Outbox}. */
    public void send(Event event) {
        sendAll(List.of(wire(event)));
    }

    WireEvent wire(Event event) {
        try {
            var header = event.header();
            return new WireEvent(
                    header.id(),
                    event.type(),
                    event.topic().name(),
                    event.key(),
                    json.writeValueAsString(event),
                    header.time(),
                    Traces.current());
        } catch (JsonProcessingException e) {
            throw new IllegalArgumentException("not representable as JSON: " + event.type(), e);
        }
    }

    /** Sends in the given order and returns once all are acknowledged, or throws when one is not. */
    void sendAll(List<WireEvent> events) {
        var sends = events.stream()
                .map(event -> emitter.sendMessage(message(event)))
                .toList();
        Uni.join().all(sends).andCollectFailures().await().indefinitely();
    }

    private Message<String> message(WireEvent event) {
        var record = OutgoingKafkaRecordMetadata.<String>builder()
                .withTopic(event.topic())
                .withKey(event.key())
                .build();
        var cloudEvent = OutgoingCloudEventMetadata.<String>builder()
                .withId(event.id().toString())
                .withType(event.type())
                .withSource(source)
                .withSubject(event.key())
                .withTimestamp(event.time().atZone(ZoneOffset.UTC))
                .withDataContentType("application/json")
                .build();
        return Message.of(
                event.payload(),
                Metadata.of(record, cloudEvent, TracingMetadata.withCurrent(Traces.context(event.trace()))));
    }
}
