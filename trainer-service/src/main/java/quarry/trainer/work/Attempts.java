package quarry.trainer.work;

import jakarta.inject.Singleton;
import java.io.IOException;
import org.jboss.logging.Logger;
import quarry.contracts.DiscriminatorRequested;
import quarry.contracts.RunRequest;
import quarry.contracts.TrainingRequested;
import quarry.kit.store.ObjectStoreException;
import quarry.trainer.run.Claim;
import quarry.trainer.run.Reports;
import quarry.trainer.run.StaleAttemptException;

/** Carries one attempt to an end that is reported, whatever happens in it. */
@Singleton
class Attempts {

    private static final Logger LOG = Logger.getLogger(Attempts.class);

    private final RunTraining training;
    private final DiscriminatorTraining discriminators;
    private final Reports reports;

    Attempts(RunTraining training, DiscriminatorTraining discriminators, Reports reports) {
        this.training = training;
        this.discriminators = discriminators;
        this.reports = reports;
    }

    void make(Claim claim, HeldLease lease) {
        var request = claim.request();
        LOG.infof(
                "project=%s cycle=%d run=%s attempt=%d threads=%d: training %s",
                request.project(),
                request.cycle(),
                request.run(),
                claim.attempt().number(),
                claim.threads(),
                what(request));
        try {
            run(claim, lease);
            LOG.infof("project=%s cycle=%d run=%s: trained", request.project(), request.cycle(), request.run());
        } catch (Exception | LinkageError | OutOfMemoryError failure) {
            report(claim, lease, failure);
        }
    }

    private void run(Claim claim, HeldLease lease) throws IOException, InterruptedException {
        if (claim.request() instanceof DiscriminatorRequested request) {
            discriminators.run(claim, request, lease);
        } else if (claim.request() instanceof TrainingRequested request) {
            training.run(claim, request, lease);
        }
    }

    private static String what(RunRequest request) {
        if (request instanceof DiscriminatorRequested wanted) {
            return "the discriminator of sub-query " + wanted.subQuery();
        }
        return request instanceof TrainingRequested wanted ? wanted.task() + "/" + wanted.preset() : "nothing known";
    }

    private void report(Claim claim, HeldLease lease, Throwable failure) {
        var attempt = claim.attempt();
        var reason = FailureReason.of(failure);
        if (lease.isLost() || failure instanceof StaleAttemptException) {
            // whatever broke, broke because the run was taken away
            LOG.infof("run=%s attempt=%d: left: %s", attempt.run(), attempt.number(), reason);
        } else if (failure instanceof ObjectStoreException) {
            LOG.warnf("run=%s: put back until the bucket answers: %s", attempt.run(), reason);
            reports.postponed(attempt);
        } else if (failure instanceof IllegalArgumentException) {
            LOG.errorf(failure, "run=%s can not be trained", attempt.run());
            reports.impossible(attempt, reason);
        } else {
            LOG.errorf(failure, "run=%s: attempt %d failed", attempt.run(), attempt.number());
            reports.failed(attempt, reason);
        }
    }
}
