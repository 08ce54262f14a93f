package quarry.kit.event;

import io.micrometer.core.instrument.Tags;
import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import quarry.kit.metrics.DatabaseGauges;

/** How much is decided but not yet announced: it grows while the broker is away. */
@ApplicationScoped
class OutboxMetrics {

    private final DatabaseGauges gauges;

    OutboxMetrics(DatabaseGauges gauges) {
        this.gauges = gauges;
    }

    void onStart(@Observes StartupEvent event) {
        gauges.add(
                "quarry.outbox.events",
                "Events that wait to be published",
                Tags.empty(),
                "SELECT count(*) FROM outbox");
        gauges.add(
                "quarry.outbox.age",
                "Seconds that the oldest of them has waited",
                Tags.empty(),
                "SELECT coalesce(extract(epoch FROM now() - min(occurred)), 0) FROM outbox");
    }
}
