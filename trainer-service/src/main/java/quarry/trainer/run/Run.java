package quarry.trainer.run;

import jakarta.persistence.Convert;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import quarry.contracts.Event;
import quarry.contracts.ProjectId;
import quarry.contracts.RunId;
import quarry.contracts.RunRequest;
import quarry.contracts.TrainingProgressed;

/** One asked-for model or discriminator: its state and the rules by which it changes. */
@Entity
@Table(name = "runs")
public class Run {

    @Id
    private UUID id;

    private String project;
    private int cycle;

    @Convert(converter = EventColumn.class)
    private Event request;

    @Enumerated(EnumType.STRING)
    private RunState state;

    private int attempt;
    private int failures;
    private String owner;
    private Instant leaseUntil;
    private Instant dueAt;
    private Instant requestedAt;
    private Instant endedAt;
    private int epoch;
    private int epochs;
    private Integer threads;
    private String device;
    private String trace;

    @Convert(converter = EventColumn.class)
    private Event progress;

    @Convert(converter = EventColumn.class)
    private Event answer;

    protected Run() {}

    /** Begins the next attempt. The first one decides on the threads. */
    Attempt take(Owner taker, Instant until) {
        attempt++;
        state = RunState.RUNNING;
        owner = taker.name();
        device = taker.device();
        leaseUntil = until;
        if (threads == null) {
            threads = taker.threads();
        }
        return new Attempt(id(), attempt);
    }

    boolean isHeldBy(Attempt other) {
        return state == RunState.RUNNING && attempt == other.number();
    }

    void extend(Instant until) {
        leaseUntil = until;
    }

    /** An epoch that no earlier attempt finished clears the count of failures. */
    void progressed(TrainingProgressed report) {
        if (report.epoch() > epoch) {
            epoch = report.epoch();
            failures = 0;
        }
        epochs = report.epochs();
        progress = report;
    }

    /** Another attempt came to nothing. */
    int failedAgain() {
        return ++failures;
    }

    /** Lets the next owner take it, not before the given time. */
    void requeue(Instant due) {
        state = RunState.QUEUED;
        leaseUntil = null;
        owner = null;
        dueAt = due;
    }

    /** Ends the run with the event that says so. */
    void end(RunState outcome, Event event, Instant now) {
        state = outcome;
        answer = event;
        leaseUntil = null;
        owner = null;
        endedAt = now;
    }

    public RunId id() {
        return new RunId(id);
    }

    public ProjectId project() {
        return new ProjectId(project);
    }

    public int cycle() {
        return cycle;
    }

    public RunRequest request() {
        return (RunRequest) request;
    }

    public RunState state() {
        return state;
    }

    public int attempt() {
        return attempt;
    }

    public int failures() {
        return failures;
    }

    public int epoch() {
        return epoch;
    }

    public int epochs() {
        return epochs;
    }

    public Optional<Integer> threads() {
        return Optional.ofNullable(threads);
    }

    public Optional<String> device() {
        return Optional.ofNullable(device);
    }

    /** The trace that asked for it; null without one. */
    String trace() {
        return trace;
    }

    public Optional<String> owner() {
        return Optional.ofNullable(owner);
    }

    /** A running run is free for others after this time. */
    public Optional<Instant> leaseUntil() {
        return Optional.ofNullable(leaseUntil);
    }

    /** A queued run is not taken before this time. */
    public Instant dueAt() {
        return dueAt;
    }

    public Instant requestedAt() {
        return requestedAt;
    }

    public Optional<Instant> endedAt() {
        return Optional.ofNullable(endedAt);
    }

    public Optional<TrainingProgressed> progress() {
        return Optional.ofNullable((TrainingProgressed) progress);
    }

    /** ModelTrained, DiscriminatorTrained or TrainingFailed once the run has ended. */
    public Optional<Event> answer() {
        return Optional.ofNullable(answer);
    }
}
