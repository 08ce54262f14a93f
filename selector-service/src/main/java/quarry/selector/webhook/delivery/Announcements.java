package quarry.selector.webhook.delivery;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.UUID;
import quarry.selector.webhook.endpoint.Endpoints;
import quarry.selector.webhook.message.Message;

/**
 * Adds a delivery for everybody who wants to hear a message, in the caller's transaction. A disabled endpoint's wait until
 * it is enabled.
 */
@ApplicationScoped
public class Announcements {

    private final Endpoints endpoints;
    private final Deliveries deliveries;
    private final Event<DeliveriesAdded> added;
    private final Clock clock;

    Announcements(Endpoints endpoints, Deliveries deliveries, Event<DeliveriesAdded> added, Clock clock) {
        this.endpoints = endpoints;
        this.deliveries = deliveries;
        this.added = added;
        this.clock = clock;
    }

    @Transactional(Transactional.TxType.MANDATORY)
    public void add(Message message) {
        for (var endpoint : endpoints.of(message.project())) {
            if (endpoint.wants(message.type())) {
                var unused = addFor(endpoint.id(), message);
            }
        }
    }

    /** Also what the endpoint has not asked for. */
    UUID addFor(UUID endpoint, Message message) {
        var id = UUID.randomUUID();
        deliveries.add(id, endpoint, message, clock.instant());
        added.fire(new DeliveriesAdded());
        return id;
    }
}
