package quarry.kit.event;

import io.quarkus.kafka.client.serialization.ObjectMapperDeserializer;
import quarry.contracts.Event;

/** Reads an event of any type; the JSON says which. */
public class EventDeserializer extends ObjectMapperDeserializer<Event> {

    public EventDeserializer() {
        super(Event.class);
    }
}
