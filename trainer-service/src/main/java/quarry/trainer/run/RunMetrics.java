package quarry.trainer.run;

import io.micrometer.core.instrument.Tags;
import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import quarry.kit.metrics.DatabaseGauges;

/** How many runs are where, and since when the oldest is asked for. */
@ApplicationScoped
class RunMetrics {

    private final DatabaseGauges gauges;

    RunMetrics(DatabaseGauges gauges) {
        this.gauges = gauges;
    }

    void onStart(@Observes StartupEvent event) {
        for (var state : RunState.values()) {
            gauges.add(
                    "quarry.training.runs",
                    "Runs in the state",
                    Tags.of("state", state.name()),
                    "select count(*) from runs where state = '" + state.name() + "'");
        }
        gauges.add(
                "quarry.training.age",
                "Seconds since the oldest run that has not ended was asked for",
                Tags.empty(),
                """
                select coalesce(extract(epoch from now() - min(requested_at)), 0)
                from runs where state in ('QUEUED', 'RUNNING')
                """);
    }
}
