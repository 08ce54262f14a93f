package quarry.selector.webhook.message;

import java.time.Instant;
import java.util.UUID;
import quarry.contracts.ProjectId;

/**
 * Something that has happened, told in the same words to everybody.
 *
 * @param id the same for all endpoints and attempts: by it a receiver knows what it has seen
 * @param subject what it is about within the project, such as cycles/7; null for the project
 * @param time when it happened
 * @param data as JSON
 */
public record Message(UUID id, ProjectId project, EventType type, String subject, Instant time, String data) {

    /** The identifier as a receiver sees it; it has no dot, since dots separate what is signed. */
    public String webhookId() {
        return "msg_" + id.toString().replace("-", "");
    }
}
