package quarry.selector.webhook.endpoint;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import quarry.contracts.ProjectId;
import quarry.selector.webhook.message.CloudEvents;
import quarry.selector.webhook.message.EventType;

/** Somebody outside who wants to be told; the rules by which its state changes. */
@Entity
@Table(name = "webhook_endpoints")
public class Endpoint {

    /** Why an endpoint is disabled that its owner has disabled. */
    public static final String ON_REQUEST = "on request";

    private static final Duration PATIENCE = Duration.ofDays(5);

    @Id
    UUID id;

    String project;
    String url;
    String types;

    @Column(name = "cloud_events")
    @Enumerated(EnumType.STRING)
    CloudEvents cloudEvents;

    byte[] headers;
    byte[] secret;

    @Column(name = "former_secret")
    byte[] formerSecret;

    @Column(name = "former_until")
    Instant formerUntil;

    @Column(name = "created_at")
    Instant createdAt;

    @Column(name = "failing_since")
    Instant failingSince;

    @Column(name = "paused_until")
    Instant pausedUntil;

    @Column(name = "disabled_reason")
    String disabledReason;

    protected Endpoint() {}

    Endpoint(UUID id, ProjectId project, Instant now) {
        this.id = id;
        this.project = project.value();
        createdAt = now;
        types = "";
        cloudEvents = CloudEvents.OFF;
    }

    /** Its key. */
    public UUID id() {
        return id;
    }

    /** Whether it wants to hear of such events. */
    public boolean wants(EventType type) {
        return types.isEmpty() || types().contains(type.text());
    }

    public boolean isDisabled() {
        return disabledReason != null;
    }

    List<String> types() {
        return types.isEmpty() ? List.of() : List.of(types.split(","));
    }

    /** The secret becomes the former one, which is good for a while yet. */
    void rotate(byte[] newSecret, Instant overlapEnd) {
        formerSecret = secret;
        formerUntil = overlapEnd;
        secret = newSecret;
    }

    void enable() {
        disabledReason = null;
        failingSince = null;
        pausedUntil = null;
    }

    public void disable(String reason) {
        disabledReason = reason;
    }

    public void succeeded() {
        failingSince = null;
        pausedUntil = null;
    }

    /** Too many failures in a row, measured in time, disable it. */
    public void failed(Instant now) {
        if (failingSince == null) {
            failingSince = now;
        } else if (!now.isBefore(failingSince.plus(PATIENCE))) {
            disable("no attempt has succeeded for " + PATIENCE.toDays() + " days");
        }
    }

    /** It gets nothing before that moment. */
    public void pause(Instant until) {
        if (pausedUntil == null || pausedUntil.isBefore(until)) {
            pausedUntil = until;
        }
    }
}
