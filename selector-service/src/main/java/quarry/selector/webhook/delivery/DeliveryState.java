package quarry.selector.webhook.delivery;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** PENDING until it is DELIVERED or the schedule is over: FAILED. Sending again makes it PENDING. */
enum DeliveryState {
    PENDING,
    DELIVERED,
    FAILED;

    static Optional<DeliveryState> of(String text) {
        return Arrays.stream(values())
                .filter(state -> state.text().equals(text))
                .findFirst();
    }

    String text() {
        return name().toLowerCase(Locale.ROOT);
    }
}
