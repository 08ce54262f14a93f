package quarry.trainer.run;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.Map;
import quarry.contracts.DiscriminatorRequested;
import quarry.contracts.DiscriminatorTrained;
import quarry.contracts.Event;
import quarry.contracts.EventHeader;
import quarry.contracts.ModelTrained;
import quarry.contracts.ObjectRef;
import quarry.contracts.RunRequest;
import quarry.contracts.TrainingProgressed;
import quarry.kit.event.Outbox;

/** What the owner of a run has to say. Each call throws {@link StaleAttemptException} when it is the owner no more. */
@ApplicationScoped
public class Reports {

    private final Runs runs;
    private final Retries retries;
    private final Outbox outbox;
    private final Clock clock;

    Reports(Runs runs, Retries retries, Outbox outbox, Clock clock) {
        this.runs = runs;
        this.retries = retries;
        this.outbox = outbox;
        this.clock = clock;
    }

    /** An epoch is finished. */
    @Transactional
    public void progressed(Attempt attempt, int epoch, int epochs, Map<String, Double> metrics) {
        var run = runs.held(attempt);
        var request = run.request();
        var event = new TrainingProgressed(
                EventHeader.at(clock.instant()),
                request.project(),
                request.cycle(),
                request.run(),
                epoch,
                epochs,
                metrics);
        run.progressed(event);
        outbox.add(event);
    }

    /** The model, or the discriminator, lies in the bucket. */
    @Transactional
    public void trained(Attempt attempt, ObjectRef model, Map<String, Double> metrics) {
        var run = runs.held(attempt);
        var now = clock.instant();
        var event = trained(run.request(), EventHeader.at(now), model, metrics);
        run.end(RunState.DONE, event, now);
        outbox.add(event);
    }

    private static Event trained(RunRequest request, EventHeader header, ObjectRef model, Map<String, Double> metrics) {
        return request instanceof DiscriminatorRequested wanted
                ? new DiscriminatorTrained(
                        header, wanted.project(), wanted.cycle(), wanted.run(), wanted.subQuery(), model, metrics)
                : new ModelTrained(header, request.project(), request.cycle(), request.run(), model, metrics);
    }

    /** The attempt failed in a way that may pass. */
    @Transactional
    public void failed(Attempt attempt, String reason) {
        retries.again(runs.held(attempt), reason);
    }

    /** What the attempt needs is away; the run is not to blame, however long that lasts. */
    @Transactional
    public void postponed(Attempt attempt) {
        retries.later(runs.held(attempt));
    }

    /** The request itself can not be fulfilled, however often it is tried. */
    @Transactional
    public void impossible(Attempt attempt, String reason) {
        retries.giveUp(runs.held(attempt), reason);
    }
}
