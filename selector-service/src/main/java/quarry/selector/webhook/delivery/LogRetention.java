package quarry.selector.webhook.delivery;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.scheduler.Scheduled;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Duration;
import org.jboss.logging.Logger;
import quarry.selector.SelectorConfig;

/** Forgets deliveries that are too old. */
@ApplicationScoped
class LogRetention {

    private static final Logger LOG = Logger.getLogger(LogRetention.class);

    private final Deliveries deliveries;
    private final Duration keep;
    private final Clock clock;

    LogRetention(Deliveries deliveries, SelectorConfig config, Clock clock) {
        this.deliveries = deliveries;
        keep = config.webhooks().keep();
        this.clock = clock;
    }

    @Scheduled(every = "1h", delayed = "1m", skipExecutionIf = Scheduled.ApplicationNotRunning.class)
    void look() {
        int forgotten = QuarkusTransaction.requiringNew()
                .call(() -> deliveries.deleteBefore(clock.instant().minus(keep)));
        if (forgotten > 0) {
            LOG.infof("forgot old webhooks: %d", forgotten);
        }
    }
}
