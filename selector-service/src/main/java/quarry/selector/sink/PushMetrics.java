package quarry.selector.sink;

import io.micrometer.core.instrument.Tags;
import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import quarry.kit.metrics.DatabaseGauges;

/** How long platforms have waited, and which were given up. */
@ApplicationScoped
class PushMetrics {

    private final DatabaseGauges gauges;

    PushMetrics(DatabaseGauges gauges) {
        this.gauges = gauges;
    }

    void onStart(@Observes StartupEvent event) {
        gauges.add(
                "quarry.pushes.age",
                "Seconds since the oldest csv came out that a platform is still to be told",
                Tags.empty(),
                "select coalesce(max(extract(epoch from now() - asked_at)), 0) from pushes where state = 'WAITING'");
        gauges.add(
                "quarry.pushes.failed",
                "Projects whose newest csv the platform was not told",
                Tags.empty(),
                """
                select count(*) from pushes p where state = 'FAILED'
                    and not exists (select 1 from pushes n where n.project = p.project and n.id > p.id)
                """);
    }
}
