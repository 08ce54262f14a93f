package quarry.selector.cycle;

import io.micrometer.core.instrument.Tags;
import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import quarry.kit.metrics.DatabaseGauges;

/** How many cycles are where, and how long they have waited for an answer. */
@ApplicationScoped
class CycleMetrics {

    private static final String OPEN_BATCHES =
            """
            from (
                select b.asked_at from batches b join cycles c on c.project = b.project and c.number = b.cycle
                where c.state in ('SCORING', 'SUB_QUERY') and b.answered_at is null
                union all
                select p.asked_at from prediction_batches p join cycles c on c.project = p.project and c.number = p.cycle
                where c.state = 'PREDICTING' and p.answered_at is null
            ) open
            """;

    private final DatabaseGauges gauges;

    CycleMetrics(DatabaseGauges gauges) {
        this.gauges = gauges;
    }

    void onStart(@Observes StartupEvent event) {
        for (var state : CycleState.values()) {
            gauges.add(
                    "quarry.cycles",
                    "Cycles in the state",
                    Tags.of("state", state.name()),
                    "select count(*) from cycles where state = '" + state.name() + "'");
        }
        gauges.add(
                "quarry.training.silence",
                "Seconds since anything was heard of the training that was silent for the longest time",
                Tags.empty(),
                """
                select coalesce(max(extract(epoch from now() - greatest(cycles.asked_at, trainings.heard_at))), 0)
                from cycles left join trainings using (run) where cycles.state = 'TRAINING'
                """);
        gauges.add(
                "quarry.batches.open",
                "Batches of images that are asked for and not yet answered",
                Tags.empty(),
                "select count(*) " + OPEN_BATCHES);
        gauges.add(
                "quarry.batches.age",
                "Seconds since the oldest of them was asked for",
                Tags.empty(),
                "select coalesce(max(extract(epoch from now() - open.asked_at)), 0) " + OPEN_BATCHES);
    }
}
