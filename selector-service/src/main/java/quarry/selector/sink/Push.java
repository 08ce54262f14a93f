package quarry.selector.sink;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import quarry.contracts.EntropiesPublished;
import quarry.contracts.ProjectId;

/** A row of {@code pushes}: a csv that a sink is to be told, and how far that is. */
@Entity
@Table(name = "pushes")
class Push {

    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    Long id;

    String project;
    int cycle;
    int revision;

    @Column(name = "csv_key")
    String csvKey;

    int rows;

    /** The link as it was when the csv came out, in JSON. */
    String platform;

    @Enumerated(EnumType.STRING)
    PushState state = PushState.WAITING;

    @Column(name = "calls_done")
    int callsDone;

    String[] skipped = {};

    /** Since the last call that was done. */
    int failures;

    String reason;

    @Column(name = "asked_at")
    Instant askedAt;

    @Column(name = "due_at")
    Instant dueAt;

    private UUID owner;

    @Column(name = "lease_until")
    private Instant leaseUntil;

    @Column(name = "ended_at")
    Instant endedAt;

    protected Push() {}

    Push(EntropiesPublished csv, String platform, Instant now) {
        project = csv.project().value();
        cycle = csv.cycle();
        revision = csv.revision();
        csvKey = csv.csv().key();
        rows = csv.rows();
        this.platform = platform;
        askedAt = now;
        dueAt = now;
    }

    ProjectId project() {
        return new ProjectId(project);
    }

    void take(UUID newOwner, Instant until) {
        owner = newOwner;
        leaseUntil = until;
    }

    boolean isHeldBy(UUID somebody) {
        return somebody.equals(owner);
    }

    /** Remembers a further call, with the names that it could not bring home. */
    void advance(List<String> unknown, Instant leased) {
        var all = new ArrayList<>(Arrays.asList(skipped));
        all.addAll(unknown);
        skipped = all.toArray(String[]::new);
        callsDone++;
        failures = 0;
        reason = null;
        leaseUntil = leased;
    }

    void failedForNow(String why, Instant again) {
        failures++;
        reason = why;
        dueAt = again;
        release();
    }

    void end(PushState last, String why, Instant now) {
        state = last;
        reason = why;
        endedAt = now;
        release();
    }

    /** Goes on where it stopped. */
    void again(Instant now) {
        state = PushState.WAITING;
        failures = 0;
        dueAt = now;
        endedAt = null;
    }

    void release() {
        owner = null;
        leaseUntil = null;
    }
}
