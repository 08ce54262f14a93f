package quarry.selector.webhook.delivery;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.UUID;
import quarry.contracts.ProjectId;
import quarry.selector.webhook.message.EventType;
import quarry.selector.webhook.message.Message;

/** One message for one endpoint, and the rules by which its state changes. */
@Entity
@Table(name = "webhook_deliveries")
class Delivery {

    @Id
    UUID id;

    UUID endpoint;
    UUID message;
    String project;

    @Enumerated(EnumType.STRING)
    EventType type;

    String subject;

    @Column(name = "occurred_at")
    Instant occurredAt;

    String data;

    @Enumerated(EnumType.STRING)
    DeliveryState state;

    int failures;
    int attempts;

    @Column(name = "due_at")
    Instant dueAt;

    @Column(name = "lease_until")
    Instant leaseUntil;

    protected Delivery() {}

    Message message() {
        return new Message(message, new ProjectId(project), type, subject, occurredAt, data);
    }

    /** Begins an attempt, which nobody else makes before the lease is over. */
    int take(Instant until) {
        leaseUntil = until;
        return ++attempts;
    }

    boolean isHeldBy(int attempt) {
        return state == DeliveryState.PENDING && leaseUntil != null && attempts == attempt;
    }

    void end(DeliveryState outcome) {
        state = outcome;
        leaseUntil = null;
    }

    /** The next attempt comes when the schedule says so, not before the given moment, or never. */
    void failed(Instant now, Instant notBefore) {
        failures++;
        Schedule.pauseAfter(failures, id)
                .ifPresentOrElse(
                        pause -> {
                            var due = now.plus(pause);
                            dueAt = due.isBefore(notBefore) ? notBefore : due;
                            leaseUntil = null;
                        },
                        () -> end(DeliveryState.FAILED));
    }

    /** From the beginning of the schedule, whatever became of it before. */
    void sendAgain(Instant now) {
        if (leaseUntil == null || leaseUntil.isBefore(now)) {
            state = DeliveryState.PENDING;
            failures = 0;
            dueAt = now;
            leaseUntil = null;
        }
    }
}
