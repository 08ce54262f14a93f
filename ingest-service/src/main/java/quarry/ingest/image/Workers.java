package quarry.ingest.image;

import jakarta.annotation.PreDestroy;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.function.Consumer;
import quarry.ingest.IngestConfig;

/** A few threads that all uploads share, so that many requests neither decode nor write all at once. */
@ApplicationScoped
class Workers {

    private final ExecutorService threads;

    Workers(IngestConfig config) {
        threads = Executors.newFixedThreadPool(config.uploads().concurrency());
    }

    /** Returns when all are done; the first failure is thrown then. */
    <T> void each(List<T> items, Consumer<T> work) {
        var running = items.stream()
                .map(item -> CompletableFuture.runAsync(() -> work.accept(item), threads))
                .toArray(CompletableFuture<?>[]::new);
        try {
            CompletableFuture.allOf(running).join();
        } catch (CompletionException failed) {
            if (failed.getCause() instanceof RuntimeException cause) {
                throw cause;
            }
            throw failed;
        }
    }

    @PreDestroy
    void stop() {
        threads.shutdown();
    }
}
