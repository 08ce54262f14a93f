package quarry.selector.cycle;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import jakarta.transaction.Transactional.TxType;
import quarry.contracts.ProjectId;
import quarry.selector.pool.Project;
import quarry.selector.pool.Projects;

/** One decision at a time: what is due for a project's latest cycle, by what is stored. */
@ApplicationScoped
class CycleSteps {

    private final Projects projects;
    private final Cycles cycles;
    private final TrainingStep training;
    private final ScoringStep scoring;
    private final SubQueryStep subQueries;
    private final PredictionStep prediction;
    private final RetrainStep retrain;
    private final RecomputeStep recompute;

    CycleSteps(
            Projects projects,
            Cycles cycles,
            TrainingStep training,
            ScoringStep scoring,
            SubQueryStep subQueries,
            PredictionStep prediction,
            RetrainStep retrain,
            RecomputeStep recompute) {
        this.projects = projects;
        this.cycles = cycles;
        this.training = training;
        this.scoring = scoring;
        this.subQueries = subQueries;
        this.prediction = prediction;
        this.retrain = retrain;
        this.recompute = recompute;
    }

    /** Takes one step, if one is due; true if there may be another one. */
    @Transactional(TxType.REQUIRES_NEW)
    boolean take(ProjectId id) {
        return projects.lock(id)
                .flatMap(project -> cycles.latest(id).map(cycle -> take(project, cycle)))
                .orElse(false);
    }

    /** A new choice among more images is not waited for when the next model is due. */
    private boolean take(Project project, Cycle cycle) {
        if (cycle.isOut() && cycle.state != CycleState.CLOSED && retrain.take(project, cycle)) {
            return true;
        }
        return switch (cycle.state) {
            case TRAINING -> training.take(cycle);
            case SCORING -> scoring.take(cycle);
            case SUB_QUERY -> subQueries.take(cycle);
            case PREDICTING -> prediction.take(cycle);
            case WAITING_FOR_LABELS -> recompute.take(cycle);
            case FAILED -> cycle.subQuery.isUnderWay() ? subQueries.recover(cycle) : training.recover(cycle);
            case CLOSED -> false;
        };
    }
}
