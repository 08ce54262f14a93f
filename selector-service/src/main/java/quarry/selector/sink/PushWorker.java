package quarry.selector.sink;

import io.quarkus.scheduler.Scheduled;
import jakarta.annotation.PreDestroy;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.event.TransactionPhase;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import org.jboss.logging.Logger;
import quarry.kit.store.ObjectStore;
import quarry.kit.store.ObjectStoreException;
import quarry.selector.selection.SelectionPublished;

/** Sends pushes, one after the other: right after a csv came out, and regularly what was left or has to be tried again. */
@ApplicationScoped
class PushWorker {

    private static final Logger LOG = Logger.getLogger(PushWorker.class);

    private final PushService pushes;
    private final Sinks sinks;
    private final ObjectStore store;
    private final ExecutorService thread = Executors.newSingleThreadExecutor();
    private final AtomicBoolean asked = new AtomicBoolean();
    private volatile boolean stopping;

    PushWorker(PushService pushes, Sinks sinks, ObjectStore store) {
        this.pushes = pushes;
        this.sinks = sinks;
        this.store = store;
    }

    void on(@Observes(during = TransactionPhase.AFTER_SUCCESS) SelectionPublished published) {
        wakeUp();
    }

    @Scheduled(every = "{selector.platform.every}", skipExecutionIf = Scheduled.ApplicationNotRunning.class)
    void wakeUp() {
        if (!thread.isShutdown() && asked.compareAndSet(false, true)) {
            thread.execute(this::sendAll);
        }
    }

    private void sendAll() {
        asked.set(false);
        try {
            boolean more = true;
            while (more && !stopping) {
                var next = pushes.claim();
                next.ifPresent(this::send);
                more = next.isPresent();
            }
        } catch (RuntimeException e) {
            LOG.warnf(e, "pushes have to wait");
        }
    }

    private void send(Sending sending) {
        try {
            var csv = PushedCsv.of(
                    sending.project(),
                    sending.cycle(),
                    sending.revision(),
                    store.read(sending.csvKey()),
                    sending.before().stream().map(store::read).toList());
            var calls = sinks.of(sending.platform().kind()).calls(sending.platform(), csv);
            for (int i = sending.callsDone(); i < calls.size(); i++) {
                if (!pushes.advance(sending, calls.get(i).send())) {
                    LOG.infof(
                            "a push ends before its last call project=%s cycle=%d", sending.project(), sending.cycle());
                    return;
                }
            }
            pushes.done(sending);
        } catch (SinkException failed) {
            failed(sending, failed.getMessage(), failed.isPassing());
        } catch (ObjectStoreException away) {
            failed(sending, away.getMessage(), true);
        }
    }

    private void failed(Sending sending, String reason, boolean passing) {
        LOG.warnf("a push failed project=%s cycle=%d: %s", sending.project(), sending.cycle(), reason);
        pushes.failed(sending, reason, passing);
    }

    @PreDestroy
    void stop() throws InterruptedException {
        stopping = true;
        thread.shutdown();
        if (!thread.awaitTermination(10, TimeUnit.SECONDS)) {
            thread.shutdownNow();
        }
    }
}
