package quarry.selector.webhook.delivery;

import java.util.UUID;
import quarry.selector.webhook.message.Message;

/** A delivery that is ours to send for the time of the lease. */
record Claim(UUID delivery, int attempt, UUID endpoint, Message message) {}
