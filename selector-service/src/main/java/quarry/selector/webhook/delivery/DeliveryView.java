package quarry.selector.webhook.delivery;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonRawValue;
import java.time.Instant;
import java.util.List;
import java.util.UUID;

/**
 * A delivery as the API shows it.
 *
 * @param webhookId as the receiver sees it
 * @param state pending, delivered or failed
 * @param due when it is tried next; absent unless it is pending
 * @param data what is told; only where one delivery is asked for, as are the attempts
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
record DeliveryView(
        UUID id,
        String webhookId,
        String type,
        Instant occurred,
        String state,
        int attempts,
        Instant due,
        @JsonRawValue String data,
        List<Attempt> log) {

    static DeliveryView of(Delivery delivery) {
        return of(delivery, null, null);
    }

    static DeliveryView of(Delivery delivery, String data, List<Attempt> log) {
        return new DeliveryView(
                delivery.id,
                delivery.message().webhookId(),
                delivery.type.text(),
                delivery.occurredAt,
                delivery.state.text(),
                delivery.attempts,
                delivery.state == DeliveryState.PENDING ? delivery.dueAt : null,
                data,
                log);
    }
}
