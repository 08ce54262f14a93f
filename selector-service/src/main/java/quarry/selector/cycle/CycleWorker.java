package quarry.selector.cycle;

import io.opentelemetry.context.Context;
import jakarta.annotation.PreDestroy;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.event.TransactionPhase;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.jboss.logging.Logger;
import quarry.contracts.ProjectId;
import quarry.selector.change.ProjectChanged;

/**
 * Looks for due steps soon after new facts are committed. It works beside the listeners: a decision that fails for now,
 * because the bucket is away for example, holds up no message and is made by a later look. Many changes of a project in
 * a short time cost one look, in the trace of the first.
 */
@ApplicationScoped
class CycleWorker {

    private static final Logger LOG = Logger.getLogger(CycleWorker.class);
    private static final long GATHER_MILLIS = 20;

    private final Advance advance;
    private final Set<ProjectId> waiting = ConcurrentHashMap.newKeySet();
    private final Set<ProjectId> dozing = ConcurrentHashMap.newKeySet();
    private final ScheduledExecutorService threads = Executors.newScheduledThreadPool(2);

    CycleWorker(Advance advance) {
        this.advance = advance;
    }

    void on(@Observes(during = TransactionPhase.AFTER_SUCCESS) ProjectChanged changed) {
        if (waiting.add(changed.project()) && !threads.isShutdown()) {
            var unused = threads.schedule(
                    Context.current().wrap(() -> look(changed.project())), GATHER_MILLIS, TimeUnit.MILLISECONDS);
        }
    }

    void on(@Observes(during = TransactionPhase.AFTER_SUCCESS) LookLater later) {
        if (dozing.add(later.project()) && !threads.isShutdown()) {
            var unused = threads.schedule(
                    Context.current().wrap(() -> {
                        dozing.remove(later.project());
                        look(later.project());
                    }),
                    later.in().toMillis(),
                    TimeUnit.MILLISECONDS);
        }
    }

    private void look(ProjectId project) {
        waiting.remove(project);
        try {
            advance.run(project);
        } catch (RuntimeException e) {
            LOG.warnf(e, "the next step has to wait project=%s", project);
        }
    }

    @PreDestroy
    void stop() throws InterruptedException {
        threads.shutdown();
        if (!threads.awaitTermination(10, TimeUnit.SECONDS)) {
            threads.shutdownNow();
        }
    }
}
