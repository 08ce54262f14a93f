package quarry.kit.event;

import java.time.Instant;
import java.util.UUID;

/** An event as it goes over the wire. */
record WireEvent(UUID id, String type, String topic, String key, String payload, Instant time) {}
