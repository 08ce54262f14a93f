package quarry.selector.webhook.delivery;

import io.micrometer.core.instrument.MeterRegistry;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.jboss.logging.Logger;
import quarry.selector.SelectorConfig;
import quarry.selector.webhook.endpoint.Endpoint;
import quarry.selector.webhook.endpoint.Endpoints;

/** Hands out deliveries, and decides what follows from an answer. The request itself is nobody's transaction. */
@ApplicationScoped
class DeliveryService {

    private static final Logger LOG = Logger.getLogger(DeliveryService.class);
    private static final Duration BEYOND_THE_TIMEOUT = Duration.ofSeconds(30);
    private static final Duration PAUSE = Duration.ofMinutes(1);

    private final Deliveries deliveries;
    private final AttemptLog log;
    private final Endpoints endpoints;
    private final MeterRegistry metrics;
    private final Duration lease;

    DeliveryService(
            Deliveries deliveries, AttemptLog log, Endpoints endpoints, MeterRegistry metrics, SelectorConfig config) {
        this.deliveries = deliveries;
        this.log = log;
        this.endpoints = endpoints;
        this.metrics = metrics;
        lease = config.webhooks().timeout().plus(BEYOND_THE_TIMEOUT);
    }

    /** Takes what is due for the longest time, if anything is. */
    @Transactional
    Optional<Claim> claim(Instant now) {
        return deliveries.nextDue(now).map(delivery -> {
            int attempt = delivery.take(now.plus(lease));
            log.begin(delivery.id, attempt, now);
            return new Claim(delivery.id, attempt, delivery.endpoint, delivery.message());
        });
    }

    /** Writes down an answer, unless the lease was over and somebody else has taken the delivery. */
    @Transactional
    void settle(Claim claim, Answer answer, Instant now) {
        log.end(claim.delivery(), claim.attempt(), answer);
        metrics.counter("quarry.webhook.attempts", "outcome", answer.verdict().text())
                .increment();
        // first the endpoint, then its delivery: everybody locks in this order
        var endpoint = endpoints.lock(claim.endpoint());
        var delivery = deliveries.lock(claim.delivery()).filter(held -> held.isHeldBy(claim.attempt()));
        if (endpoint.isPresent() && delivery.isPresent()) {
            settle(endpoint.get(), delivery.get(), answer, now);
        }
    }

    private static void settle(Endpoint endpoint, Delivery delivery, Answer answer, Instant now) {
        switch (answer.verdict()) {
            case DELIVERED -> {
                delivery.end(DeliveryState.DELIVERED);
                endpoint.succeeded();
            }
            case GONE -> {
                delivery.end(DeliveryState.FAILED);
                endpoint.disable("it has answered 410, gone");
            }
            case OVERLOADED -> {
                endpoint.pause(answer.retryAfter().orElse(now.plus(PAUSE)));
                failed(endpoint, delivery, answer, now);
            }
            case FAILED -> {
                answer.retryAfter().ifPresent(endpoint::pause);
                failed(endpoint, delivery, answer, now);
            }
        }
        tellOwner(endpoint, delivery, answer);
    }

    private static void failed(Endpoint endpoint, Delivery delivery, Answer answer, Instant now) {
        delivery.failed(now, answer.retryAfter().orElse(now));
        endpoint.failed(now);
    }

    private static void tellOwner(Endpoint endpoint, Delivery delivery, Answer answer) {
        if (delivery.state == DeliveryState.FAILED) {
            LOG.warnf(
                    "a webhook is given up project=%s endpoint=%s delivery=%s status=%s error=%s",
                    delivery.project,
                    endpoint.id(),
                    delivery.id,
                    answer.status().map(String::valueOf).orElse("none"),
                    answer.error().orElse("none"));
        }
        if (endpoint.isDisabled()) {
            LOG.warnf("a webhook is disabled project=%s endpoint=%s", delivery.project, endpoint.id());
        }
    }
}
