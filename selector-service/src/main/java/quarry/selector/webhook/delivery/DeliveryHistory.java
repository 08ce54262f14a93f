package quarry.selector.webhook.delivery;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import quarry.contracts.ProjectId;
import quarry.kit.problem.Problem;
import quarry.selector.webhook.endpoint.EndpointService;
import quarry.selector.webhook.message.EventType;
import quarry.selector.webhook.message.Message;

/** Shows what became of deliveries, and sends on request. */
@ApplicationScoped
class DeliveryHistory {

    private final EndpointService endpoints;
    private final Deliveries deliveries;
    private final AttemptLog log;
    private final Announcements announcements;
    private final Event<DeliveriesAdded> added;
    private final ObjectMapper json;
    private final Clock clock;

    DeliveryHistory(
            EndpointService endpoints,
            Deliveries deliveries,
            AttemptLog log,
            Announcements announcements,
            Event<DeliveriesAdded> added,
            ObjectMapper json,
            Clock clock) {
        this.endpoints = endpoints;
        this.deliveries = deliveries;
        this.log = log;
        this.announcements = announcements;
        this.added = added;
        this.json = json;
        this.clock = clock;
    }

    @Transactional
    List<DeliveryView> latest(ProjectId project, UUID endpoint, Optional<DeliveryState> state, int most) {
        return deliveries.latest(endpoints.named(project, endpoint).id(), state, most).stream()
                .map(DeliveryView::of)
                .toList();
    }

    @Transactional
    DeliveryView get(ProjectId project, UUID endpoint, UUID id) {
        var delivery = named(project, endpoint, id);
        return DeliveryView.of(delivery, delivery.data, log.of(id));
    }

    /** Also what has arrived: its receiver may have lost it. */
    @Transactional
    DeliveryView sendAgain(ProjectId project, UUID endpoint, UUID id) {
        var unused = named(project, endpoint, id);
        var delivery = deliveries.lock(id).orElseThrow(() -> missing(id));
        delivery.sendAgain(clock.instant());
        added.fire(new DeliveriesAdded());
        return DeliveryView.of(delivery);
    }

    /** Returns how many. */
    @Transactional
    int sendFailedAgain(ProjectId project, UUID endpoint, Instant since) {
        int count =
                deliveries.sendFailedAgain(endpoints.named(project, endpoint).id(), since, clock.instant());
        added.fire(new DeliveriesAdded());
        return count;
    }

    @Transactional
    DeliveryView test(ProjectId project, UUID endpoint) {
        var target = endpoints.named(project, endpoint);
        if (target.isDisabled()) {
            throw Problem.conflict("webhook " + endpoint + " is disabled");
        }
        var data = Map.of("project", project.value(), "endpoint", endpoint.toString());
        var message =
                new Message(UUID.randomUUID(), project, EventType.ENDPOINT_TEST, null, clock.instant(), text(data));
        return get(project, endpoint, announcements.addFor(endpoint, message));
    }

    private Delivery named(ProjectId project, UUID endpoint, UUID id) {
        return deliveries.find(endpoints.named(project, endpoint).id(), id).orElseThrow(() -> missing(id));
    }

    private String text(Map<String, String> data) {
        try {
            return json.writeValueAsString(data);
        } catch (JsonProcessingException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    private static Problem missing(UUID id) {
        return Problem.notFound("no delivery " + id + " of this webhook");
    }
}
