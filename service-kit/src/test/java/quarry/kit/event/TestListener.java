package quarry.kit.event;

import io.opentelemetry.api.trace.Span;
import io.smallrye.faulttolerance.api.ApplyGuard;
import io.smallrye.reactive.messaging.annotations.Blocking;
import jakarta.inject.Singleton;
import java.net.ConnectException;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicInteger;
import org.eclipse.microprofile.reactive.messaging.Incoming;
import quarry.contracts.Event;

/**
 * A listener as services write it. What it does with an event depends on the event's project. A singleton, since tests read its
 * fields, which a client proxy would hide.
 */
@Singleton
class TestListener {

    final List<String> handled = new CopyOnWriteArrayList<>();
    final AtomicInteger outages = new AtomicInteger(3);
    final CountDownLatch slow = new CountDownLatch(1);
    private volatile long slowSince;
    final List<String> scoringStarted = new CopyOnWriteArrayList<>();
    final CountDownLatch scoring = new CountDownLatch(1);

    /** The trace in which an image's event was handled, by the event's key. */
    final Map<String, String> traces = new ConcurrentHashMap<>();

    /** How long the slow event has been here. */
    Duration slowFor() {
        return slowSince == 0 ? Duration.ZERO : Duration.ofNanos(System.nanoTime() - slowSince);
    }

    @Incoming("images")
    @Blocking
    @ApplyGuard(Patience.NAME)
    void image(Event event) throws ConnectException {
        switch (event.project().value()) {
            case "refused" -> throw new IllegalArgumentException("this project is refused");
            case "outage" -> {
                if (outages.getAndDecrement() > 0) {
                    throw new ConnectException("a dependency is away");
                }
            }
            default -> {}
        }
        traces.put(event.key(), Span.current().getSpanContext().getTraceId());
        handled.add(event.key());
    }

    @Incoming("annotations")
    @Blocking
    @ApplyGuard(Patience.NAME)
    void annotation(Event event) throws InterruptedException {
        if (event.project().value().equals("slow")) {
            slowSince = System.nanoTime();
            slow.await();
        }
        handled.add(event.key());
    }

    @Incoming("scores")
    @Blocking
    @ApplyGuard(Patience.NAME)
    void score(Event event) {
        handled.add(event.key());
    }

    @Incoming("scoring-requests")
    @Blocking(ordered = false, value = "scoring")
    @ApplyGuard(Patience.NAME)
    void scoring(Event event) throws InterruptedException {
        scoringStarted.add(event.key());
        scoring.await();
    }
}
