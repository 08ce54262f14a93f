package quarry.selector.webhook.delivery;

import java.time.Clock;
import java.util.Optional;
import quarry.selector.webhook.endpoint.EndpointService;

/** Carries one delivery after the other. */
final class Courier {

    private final DeliveryService deliveries;
    private final EndpointService endpoints;
    private final Sender sender;
    private final Clock clock;

    Courier(DeliveryService deliveries, EndpointService endpoints, Sender sender, Clock clock) {
        this.deliveries = deliveries;
        this.endpoints = endpoints;
        this.sender = sender;
        this.clock = clock;
    }

    /**
     * Sends what is due next.
     *
     * @param taken runs once it is known that there is something, before it is sent
     * @return whether anything was due
     */
    boolean next(Runnable taken) {
        var claim = deliveries.claim(clock.instant());
        claim.ifPresent(present -> {
            taken.run();
            send(present).ifPresent(answer -> deliveries.settle(present, answer, clock.instant()));
        });
        return claim.isPresent();
    }

    /** No answer if the endpoint was deleted meanwhile, and its deliveries with it. */
    private Optional<Answer> send(Claim claim) {
        try {
            return endpoints
                    .target(claim.endpoint(), clock.instant())
                    .map(target -> sender.send(target, claim.message()));
        } catch (IllegalStateException unreadable) {
            // the key of the vault is missing or another one: the operator can mend that, so it is tried again
            return Optional.of(Answer.failed(unreadable.getMessage(), 0));
        }
    }
}
