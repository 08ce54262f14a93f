package quarry.trainer.run;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import quarry.contracts.EventHeader;
import quarry.contracts.TrainingFailed;
import quarry.kit.event.Outbox;
import quarry.trainer.TrainerConfig;

/** Decides whether a run that came to nothing is tried again. */
@ApplicationScoped
class Retries {

    private final TrainerConfig config;
    private final Outbox outbox;
    private final Clock clock;

    Retries(TrainerConfig config, Outbox outbox, Clock clock) {
        this.config = config;
        this.outbox = outbox;
        this.clock = clock;
    }

    /** Puts the run back for a later attempt, or ends it if it has failed too often. Returns whether it lives on. */
    boolean again(Run run, String reason) {
        var failures = run.failedAgain();
        if (failures >= config.maxAttempts()) {
            giveUp(run, "gave up after " + failures + " attempts without progress: " + reason);
            return false;
        }
        var doublings = Math.min(failures - 1, 10);
        run.requeue(clock.instant().plus(config.retryDelay().multipliedBy(1L << doublings)));
        return true;
    }

    /** Puts the run back without a mark. */
    void later(Run run) {
        run.requeue(clock.instant().plus(config.retryDelay()));
    }

    /** Ends the run and says why. */
    void giveUp(Run run, String reason) {
        var now = clock.instant();
        var request = run.request();
        var event = new TrainingFailed(EventHeader.at(now), request.project(), request.cycle(), request.run(), reason);
        run.end(RunState.FAILED, event, now);
        outbox.add(event);
    }
}
