package quarry.contracts;

import java.time.Duration;
import java.util.Optional;

/**
 * A Kafka topic: one kind of fact.
 *
 * @param name lower case, dots and hyphens
 * @param partitions the most consumers of one group that share the work
 * @param retention how long a record is kept; empty means for ever
 * @param compacted whether only the newest record of each key is kept
 */
public record Topic(String name, int partitions, Optional<Duration> retention, boolean compacted) {

    /** Where a consumer puts what it could not handle, with the reason in the headers. */
    public Topic dead() {
        return new Topic(name + ".dead", 1, Optional.empty(), false);
    }
}
