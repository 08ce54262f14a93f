package quarry.kit.event;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.util.List;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import org.jboss.logging.Logger;

/**
 * Publishes what the {@link Outbox} holds, oldest first: right after a commit of this process, and once a second for
 * what another process left behind. A row goes only after the broker has its event, so an event can be published twice
 * but never lost.
 */
@ApplicationScoped
class OutboxRelay {

    private static final Logger LOG = Logger.getLogger(OutboxRelay.class);
    private static final int BATCH = 500;

    private final OutboxTable table;
    private final EventPublisher publisher;
    private final Semaphore work = new Semaphore(0);
    private final Thread thread = new Thread(this::run, "outbox-relay");
    private volatile boolean stopped;

    OutboxRelay(OutboxTable table, EventPublisher publisher) {
        this.table = table;
        this.publisher = publisher;
    }

    void start(@Observes StartupEvent event) {
        thread.setDaemon(true);
        thread.start();
    }

    void stop(@Observes ShutdownEvent event) throws InterruptedException {
        stopped = true;
        wakeUp();
        thread.join(TimeUnit.SECONDS.toMillis(10));
    }

    void wakeUp() {
        work.release();
    }

    private void run() {
        while (!stopped) {
            try {
                work.tryAcquire(1, TimeUnit.SECONDS);
                work.drainPermits();
                while (publishBatch() == BATCH && !stopped) {
                    // more is waiting
                }
            } catch (InterruptedException e) {
                return;
            } catch (RuntimeException e) {
                LOG.warnf("events wait in the outbox: %s", e.getMessage());
            }
        }
    }

    private int publishBatch() {
        // longer than the producer's delivery timeout, or a slow broker would undo a batch that it has taken
        return QuarkusTransaction.requiringNew().timeout(120).call(() -> {
            if (!table.tryLock()) {
                return 0;
            }
            var rows = table.oldest(BATCH);
            if (!rows.isEmpty()) {
                send(rows.stream().map(OutboxTable.Row::event).toList());
                table.delete(rows);
            }
            return rows.size();
        });
    }

    /**
     * Context propagation would carry the transaction to the broker's threads, and a transaction that another thread
     * still holds can not commit: the rows would stay and be published again and again.
     */
    private void send(List<WireEvent> events) {
        QuarkusTransaction.suspendingExisting().run(() -> publisher.sendAll(events));
    }
}
