package quarry.trainer.work;

import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicReference;
import org.jboss.logging.Logger;
import quarry.activelearning.training.TrainingCancelledException;
import quarry.trainer.run.Attempt;
import quarry.trainer.run.Leases;

/**
 * A lease with its heartbeat. When it is lost, the thread that holds it is interrupted, which ends a training within a
 * mini-batch. A database that does not answer is no loss: the lease may run out meanwhile, but as long
 * as nobody has taken the run, the next beat brings it back; if somebody has, the next beat says so.
 */
final class HeldLease implements AutoCloseable {

    private static final Logger LOG = Logger.getLogger(HeldLease.class);

    private final Leases leases;
    private final Attempt attempt;
    private final Thread holder;
    private final AtomicReference<String> lost = new AtomicReference<>();
    private final CountDownLatch closed = new CountDownLatch(1);

    private HeldLease(Leases leases, Attempt attempt, Thread holder) {
        this.leases = leases;
        this.attempt = attempt;
        this.holder = holder;
    }

    /** Holds a lease for the calling thread. */
    static HeldLease hold(Leases leases, Attempt attempt, Duration heartbeat) {
        var lease = new HeldLease(leases, attempt, Thread.currentThread());
        var heart = new Thread(() -> lease.beatEvery(heartbeat), "heartbeat");
        heart.setDaemon(true);
        heart.start();
        return lease;
    }

    private void beatEvery(Duration heartbeat) {
        try {
            while (!closed.await(heartbeat.toMillis(), TimeUnit.MILLISECONDS)) {
                beat();
            }
        } catch (InterruptedException stop) {
            LOG.debugf("run=%s: the heart stops", attempt.run());
        }
    }

    private void beat() {
        try {
            if (!leases.extend(attempt) && lost.compareAndSet(null, "the lease is lost")) {
                holder.interrupt();
            }
        } catch (RuntimeException e) {
            LOG.warnf("run=%s: no heartbeat: %s", attempt.run(), e.getMessage());
        }
    }

    /** Gives the run back: the next owner may take it at once. */
    void release() {
        if (lost.compareAndSet(null, "the trainer stops")) {
            holder.interrupt();
            try {
                leases.release(attempt);
            } catch (RuntimeException e) {
                LOG.warnf("run=%s: not given back, so the next owner waits: %s", attempt.run(), e.getMessage());
            }
        }
    }

    boolean isLost() {
        return lost.get() != null;
    }

    /** @throws TrainingCancelledException if the run is not ours any more */
    void check() {
        var reason = lost.get();
        if (reason != null) {
            throw new TrainingCancelledException(reason);
        }
    }

    @Override
    public void close() {
        closed.countDown();
    }
}
