package quarry.selector.webhook.delivery;

import io.micrometer.core.instrument.Tags;
import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import quarry.kit.metrics.DatabaseGauges;
import quarry.selector.webhook.endpoint.Endpoint;

/** How many webhooks wait, and for how long. */
@ApplicationScoped
class WebhookMetrics {

    private static final String PENDING =
            """
            from webhook_deliveries d join webhook_endpoints e on e.id = d.endpoint
            where d.state = 'PENDING' and e.disabled_reason is null
            """;

    private final DatabaseGauges gauges;

    WebhookMetrics(DatabaseGauges gauges) {
        this.gauges = gauges;
    }

    void onStart(@Observes StartupEvent event) {
        gauges.add(
                "quarry.webhook.pending",
                "Deliveries to enabled endpoints that have not arrived yet",
                Tags.empty(),
                "select count(*) " + PENDING);
        gauges.add(
                "quarry.webhook.age",
                "Seconds since the oldest of them happened",
                Tags.empty(),
                "select coalesce(extract(epoch from now() - min(d.occurred_at)), 0) " + PENDING);
        gauges.add(
                "quarry.webhook.failed",
                "Deliveries in the log that were given up",
                Tags.empty(),
                "select count(*) from webhook_deliveries where state = 'FAILED'");
        gauges.add(
                "quarry.webhook.disabled",
                "Endpoints that were disabled for what they answered",
                Tags.empty(),
                "select count(*) from webhook_endpoints where disabled_reason <> '" + Endpoint.ON_REQUEST + "'");
    }
}
