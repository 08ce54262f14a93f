package quarry.kit.event;

import java.time.Instant;
import java.util.UUID;

/**
 * An event as it goes over the wire.
 *
 * @param trace that it belongs to, as {@link quarry.kit.trace.Traces} has it; null outside of any
 */
record WireEvent(UUID id, String type, String topic, String key, String payload, Instant time, String trace) {}
