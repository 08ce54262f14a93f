package quarry.trainer.work;

import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.event.TransactionPhase;
import java.time.Duration;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import org.jboss.logging.Logger;
import quarry.kit.trace.Traces;
import quarry.trainer.TrainerConfig;
import quarry.trainer.run.Claim;
import quarry.trainer.run.Leases;
import quarry.trainer.run.Owner;
import quarry.trainer.run.RunQueued;

/** Takes one run after the other, on a thread of its own: one training at a time in a process. */
@ApplicationScoped
class Worker {

    private static final Logger LOG = Logger.getLogger(Worker.class);
    private static final Duration LAST_MINI_BATCH = Duration.ofSeconds(10);

    private final Leases leases;
    private final Attempts attempts;
    private final RunCheckpoints checkpoints;
    private final TrainingEngine engine;
    private final TrainerConfig config;
    private final Semaphore work = new Semaphore(0);
    private final Thread thread = new Thread(this::run, "trainer");
    private volatile boolean stopped;
    private volatile HeldLease lease;

    Worker(Leases leases, Attempts attempts, RunCheckpoints checkpoints, TrainingEngine engine, TrainerConfig config) {
        this.leases = leases;
        this.attempts = attempts;
        this.checkpoints = checkpoints;
        this.engine = engine;
        this.config = config;
    }

    void start(@Observes StartupEvent event) {
        thread.setDaemon(true);
        thread.start();
    }

    void wakeUp(@Observes(during = TransactionPhase.AFTER_SUCCESS) RunQueued event) {
        work.release();
    }

    /** Gives a run back at once, so that another trainer, or this one after its restart, goes on without waiting. */
    void stop(@Observes ShutdownEvent event) throws InterruptedException {
        stopped = true;
        var held = lease;
        if (held != null) {
            held.release();
        }
        thread.interrupt();
        thread.join(LAST_MINI_BATCH.toMillis());
    }

    private void run() {
        var owner = engine.load();
        checkpoints.sweep();
        while (!stopped) {
            try {
                if (!workedOn(owner)) {
                    work.tryAcquire(config.pollInterval().toMillis(), TimeUnit.MILLISECONDS);
                    work.drainPermits();
                }
            } catch (InterruptedException stop) {
                LOG.debug("interrupted while waiting for work");
            }
        }
    }

    /** Works on a free run until it is done, failed or lost. Returns false if there was none, or no database. */
    private boolean workedOn(Owner owner) {
        try {
            var claim = leases.claim(owner);
            if (claim.isPresent()) {
                attempt(claim.get());
                checkpoints.sweep();
            }
            return claim.isPresent();
        } catch (RuntimeException e) {
            LOG.warnf("nothing to train for now: %s", FailureReason.of(e));
            return false;
        }
    }

    private void attempt(Claim claim) {
        try (var held = HeldLease.hold(leases, claim.attempt(), config.lease().heartbeat())) {
            lease = held;
            if (stopped) {
                held.release();
            }
            Traces.goOn(claim.trace(), () -> attempts.make(claim, held));
        } finally {
            lease = null;
            // a lost lease interrupts this thread, which is no reason not to take the next run
            Thread.interrupted();
        }
    }
}
