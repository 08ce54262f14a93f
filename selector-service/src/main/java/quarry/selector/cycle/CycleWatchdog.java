package quarry.selector.cycle;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.scheduler.Scheduled;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import quarry.contracts.ProjectId;
import quarry.selector.SelectorConfig;
import quarry.selector.pool.Projects;

/** Asks again for work that got no answer for too long. Asking twice does no harm: run and batch ids stay the same. */
@ApplicationScoped
class CycleWatchdog {

    private final Projects projects;
    private final Cycles cycles;
    private final TrainingStep training;
    private final ScoringStep scoring;
    private final SubQueryStep subQueries;
    private final PredictionStep prediction;
    private final SelectorConfig.Watchdog config;
    private final Clock clock;

    CycleWatchdog(
            Projects projects,
            Cycles cycles,
            TrainingStep training,
            ScoringStep scoring,
            SubQueryStep subQueries,
            PredictionStep prediction,
            SelectorConfig config,
            Clock clock) {
        this.projects = projects;
        this.cycles = cycles;
        this.training = training;
        this.scoring = scoring;
        this.subQueries = subQueries;
        this.prediction = prediction;
        this.config = config.watchdog();
        this.clock = clock;
    }

    @Scheduled(
            every = "{selector.watchdog.every}",
            concurrentExecution = Scheduled.ConcurrentExecution.SKIP,
            skipExecutionIf = Scheduled.ApplicationNotRunning.class)
    void look() {
        for (ProjectId project : QuarkusTransaction.requiringNew().call(cycles::unfinished)) {
            QuarkusTransaction.requiringNew().run(() -> look(project));
        }
    }

    private void look(ProjectId project) {
        var now = clock.instant();
        projects.lock(project).flatMap(locked -> cycles.latest(project)).ifPresent(cycle -> {
            switch (cycle.state) {
                case TRAINING -> training.askAgainIfSilentSince(cycle, now.minus(config.trainingAge()));
                case SCORING -> scoring.askAgainIfSilentSince(cycle, now.minus(config.scoringAge()));
                case SUB_QUERY -> {
                    subQueries.askAgainIfSilentSince(cycle, now.minus(config.trainingAge()));
                    scoring.askAgainIfSilentSince(cycle, now.minus(config.scoringAge()));
                }
                case PREDICTING -> prediction.askAgainIfSilentSince(cycle, now.minus(config.scoringAge()));
                case WAITING_FOR_LABELS, CLOSED, FAILED -> {}
            }
        });
    }
}
