package quarry.selector.cycle;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.scheduler.Scheduled;
import jakarta.enterprise.context.ApplicationScoped;
import org.jboss.logging.Logger;
import quarry.contracts.ProjectId;

/** Looks at every project with an unfinished cycle: what was committed right before a crash moves on after it. */
@ApplicationScoped
class CycleSweep {

    private static final Logger LOG = Logger.getLogger(CycleSweep.class);

    private final Cycles cycles;
    private final Advance advance;

    CycleSweep(Cycles cycles, Advance advance) {
        this.cycles = cycles;
        this.advance = advance;
    }

    @Scheduled(
            every = "{selector.sweep.every}",
            concurrentExecution = Scheduled.ConcurrentExecution.SKIP,
            skipExecutionIf = Scheduled.ApplicationNotRunning.class)
    void look() {
        for (ProjectId project : QuarkusTransaction.requiringNew().call(cycles::unfinished)) {
            try {
                advance.run(project);
            } catch (RuntimeException e) {
                LOG.warnf(e, "the next step has to wait project=%s", project);
            }
        }
    }
}
