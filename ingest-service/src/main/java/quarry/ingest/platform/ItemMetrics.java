package quarry.ingest.platform;

import io.micrometer.core.instrument.Tags;
import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import quarry.kit.metrics.DatabaseGauges;

/** How much annotators have done that is not fetched yet. */
@ApplicationScoped
class ItemMetrics {

    private final DatabaseGauges gauges;

    ItemMetrics(DatabaseGauges gauges) {
        this.gauges = gauges;
    }

    void onStart(@Observes StartupEvent event) {
        gauges.add(
                "quarry.items.due",
                "Items that annotators have finished and whose annotations are not fetched yet",
                Tags.empty(),
                "select count(*) from platform_items where due_at is not null");
    }
}
