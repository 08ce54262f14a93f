package quarry.contracts;

import java.time.Instant;
import java.util.UUID;

/**
 * What every event carries.
 *
 * @param id unique; a redelivery has the same id
 * @param time when it happened
 */
public record EventHeader(UUID id, Instant time) {

    public EventHeader {
        Require.present(id, "event id");
        Require.present(time, "event time");
    }

    public static EventHeader at(Instant time) {
        return new EventHeader(UUID.randomUUID(), time);
    }
}
