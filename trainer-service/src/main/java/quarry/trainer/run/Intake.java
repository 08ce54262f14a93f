package quarry.trainer.run;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.transaction.Transactional;
import java.time.Clock;
import quarry.contracts.RunRequest;
import quarry.kit.event.Outbox;

/** Takes requests in. */
@ApplicationScoped
public class Intake {

    private final Runs runs;
    private final Outbox outbox;
    private final Event<RunQueued> queued;
    private final Clock clock;

    Intake(Runs runs, Outbox outbox, Event<RunQueued> queued, Clock clock) {
        this.runs = runs;
        this.outbox = outbox;
        this.queued = queued;
        this.clock = clock;
    }

    /**
     * Stores the request as a run. Asked again for a run that has ended, it gives the answer again: whoever asks twice
     * has not heard it.
     */
    @Transactional
    public <R extends quarry.contracts.Event & RunRequest> void accept(R request) {
        if (runs.add(request, clock.instant())) {
            queued.fire(new RunQueued(request.run()));
            return;
        }
        runs.named(request.run()).flatMap(Run::answer).ifPresent(outbox::add);
    }
}
