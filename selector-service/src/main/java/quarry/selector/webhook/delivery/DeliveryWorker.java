package quarry.selector.webhook.delivery;

import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.scheduler.Scheduled;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.event.TransactionPhase;
import java.time.Clock;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import org.jboss.logging.Logger;
import quarry.selector.SelectorConfig;
import quarry.selector.webhook.endpoint.EndpointService;

/**
 * Sends what is due: right after a commit of this process, and once in a while what waits for its next attempt or was left
 * by another process. Each thread that finds something wakes another one.
 */
@ApplicationScoped
class DeliveryWorker {

    private static final Logger LOG = Logger.getLogger(DeliveryWorker.class);

    private final Courier courier;
    private final Semaphore free;
    private final ExecutorService threads;
    private volatile boolean stopped;

    DeliveryWorker(
            DeliveryService deliveries, EndpointService endpoints, Sender sender, SelectorConfig config, Clock clock) {
        courier = new Courier(deliveries, endpoints, sender, clock);
        int concurrency = config.webhooks().concurrency();
        free = new Semaphore(concurrency);
        threads = Executors.newFixedThreadPool(concurrency);
    }

    void on(@Observes(during = TransactionPhase.AFTER_SUCCESS) DeliveriesAdded added) {
        wakeUp();
    }

    @Scheduled(every = "{selector.webhooks.every}", skipExecutionIf = Scheduled.ApplicationNotRunning.class)
    void look() {
        wakeUp();
    }

    void stop(@Observes ShutdownEvent event) throws InterruptedException {
        stopped = true;
        threads.shutdown();
        if (!threads.awaitTermination(10, TimeUnit.SECONDS)) {
            // the lease hands over what is under way
            threads.shutdownNow();
        }
    }

    private void wakeUp() {
        if (!stopped && free.tryAcquire()) {
            threads.execute(this::work);
        }
    }

    private void work() {
        try {
            while (!stopped && courier.next(this::wakeUp)) {
                // more may be due
            }
        } catch (RuntimeException e) {
            LOG.warnf(e, "webhooks have to wait");
        } finally {
            free.release();
        }
    }
}
