package quarry.selector.pool;

import io.opentelemetry.context.Context;
import io.smallrye.mutiny.infrastructure.Infrastructure;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.atomic.AtomicBoolean;
import quarry.contracts.Event;

/**
 * Stores facts that arrive while others are being stored in one transaction: facts come by the thousand, and a
 * transaction for each would cost most of the time. Should one of them be impossible, each is stored alone, so that only
 * that one fails.
 */
@ApplicationScoped
class Together {

    /** Facts that may wait at a time: as many are stored in one transaction at most. */
    static final int MOST = 256;

    private final PatientPool pool;
    private final Queue<Waiting> queue = new ConcurrentLinkedQueue<>();
    private final AtomicBoolean working = new AtomicBoolean();

    Together(PatientPool pool) {
        this.pool = pool;
    }

    private record Waiting(Event fact, Context trace, CompletableFuture<Void> stored) {}

    /** Completes when the fact is stored, exceptionally when it can never be. */
    CompletionStage<Void> accept(Event fact) {
        var waiting = new Waiting(fact, Context.current(), new CompletableFuture<>());
        queue.add(waiting);
        work();
        return waiting.stored();
    }

    private void work() {
        if (!queue.isEmpty() && working.compareAndSet(false, true)) {
            Infrastructure.getDefaultWorkerPool().execute(() -> {
                try {
                    var some = next();
                    // what follows from many facts belongs to the trace of one of them
                    some.get(0).trace().wrap(() -> store(some)).run();
                } finally {
                    working.set(false);
                    work();
                }
            });
        }
    }

    private List<Waiting> next() {
        var next = new ArrayList<Waiting>();
        for (var waiting = queue.poll(); waiting != null; waiting = next.size() < MOST ? queue.poll() : null) {
            next.add(waiting);
        }
        return next;
    }

    private void store(List<Waiting> some) {
        try {
            pool.accept(some.stream().map(Waiting::fact).toList());
        } catch (RuntimeException e) {
            some.forEach(this::storeAlone);
            return;
        }
        some.forEach(waiting -> waiting.stored().complete(null));
    }

    private void storeAlone(Waiting waiting) {
        try {
            pool.accept(List.of(waiting.fact()));
        } catch (RuntimeException e) {
            waiting.stored().completeExceptionally(e);
            return;
        }
        waiting.stored().complete(null);
    }
}
