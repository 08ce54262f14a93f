package quarry.trainer.run;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.Optional;
import quarry.trainer.TrainerConfig;

/** Who trains which run, and until when. */
@ApplicationScoped
public class Leases {

    private final Runs runs;
    private final Retries retries;
    private final TrainerConfig config;
    private final Clock clock;

    Leases(Runs runs, Retries retries, TrainerConfig config, Clock clock) {
        this.runs = runs;
        this.retries = retries;
        this.config = config;
        this.clock = clock;
    }

    /** Takes the oldest free run, if there is one. A run whose owners keep dying over it is ended instead. */
    @Transactional
    public Optional<Claim> claim(Owner owner) {
        var now = clock.instant();
        for (var free = runs.nextFree(now); free.isPresent(); free = runs.nextFree(now)) {
            var run = free.get();
            var abandoned = run.state() == RunState.RUNNING;
            if (!abandoned || retries.again(run, "the trainer stopped answering")) {
                var attempt = run.take(owner, now.plus(config.lease().duration()));
                return Optional.of(
                        new Claim(attempt, run.request(), run.threads().orElseThrow(), run.trace()));
            }
        }
        return Optional.empty();
    }

    /** The owner is alive. Returns false if the run is not its any more. */
    @Transactional
    public boolean extend(Attempt attempt) {
        try {
            runs.held(attempt).extend(clock.instant().plus(config.lease().duration()));
            return true;
        } catch (StaleAttemptException lost) {
            return false;
        }
    }

    /**
     * The owner goes without a result and without blame: the next one may take the run at once.
     *
     * @throws StaleAttemptException if it is not the owner any more
     */
    @Transactional
    public void release(Attempt attempt) {
        runs.held(attempt).requeue(clock.instant());
    }
}
