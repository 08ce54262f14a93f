package quarry.ingest.platform;

import io.quarkus.scheduler.Scheduled;
import jakarta.annotation.PreDestroy;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import org.jboss.logging.Logger;
import quarry.annotateonline.AnnotateOnline;

/** Lists, fetches and attaches what is due, one after the other: when a webhook has come, and regularly. */
@ApplicationScoped
class PlatformWorker {

    private static final Logger LOG = Logger.getLogger(PlatformWorker.class);

    private final Platform platform;
    private final ItemPoller poller;
    private final LabelFetcher fetcher;
    private final Attacher attacher;
    private final ExecutorService thread = Executors.newSingleThreadExecutor();
    private final AtomicBoolean asked = new AtomicBoolean();

    PlatformWorker(Platform platform, ItemPoller poller, LabelFetcher fetcher, Attacher attacher) {
        this.platform = platform;
        this.poller = poller;
        this.fetcher = fetcher;
        this.attacher = attacher;
    }

    @Scheduled(every = "{ingest.platform.every}", skipExecutionIf = Scheduled.ApplicationNotRunning.class)
    void wakeUp() {
        if (platform.client().isPresent() && !thread.isShutdown() && asked.compareAndSet(false, true)) {
            thread.execute(() -> work(platform.client().get()));
        }
    }

    private void work(AnnotateOnline client) {
        asked.set(false);
        try {
            poller.poll(client);
            fetcher.fetch(client);
            attacher.attach(client);
        } catch (RuntimeException e) {
            LOG.warnf(e, "the platform has to wait");
        }
    }

    @PreDestroy
    void stop() throws InterruptedException {
        thread.shutdown();
        if (!thread.awaitTermination(10, TimeUnit.SECONDS)) {
            thread.shutdownNow();
        }
    }
}
