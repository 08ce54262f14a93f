package quarry.selector.cycle;

import jakarta.enterprise.context.ApplicationScoped;
import quarry.contracts.RetrainRule;
import quarry.selector.pool.Pool;
import quarry.selector.pool.Project;
import quarry.selector.scoring.Candidates;

/** A cycle whose csv is out: closes it and begins the next one once the project's rule says so. */
@ApplicationScoped
class RetrainStep {

    private final Cycles cycles;
    private final Pool pool;
    private final Candidates candidates;
    private final Endings endings;

    RetrainStep(Cycles cycles, Pool pool, Candidates candidates, Endings endings) {
        this.cycles = cycles;
        this.pool = pool;
        this.candidates = candidates;
        this.endings = endings;
    }

    boolean take(Project project, Cycle cycle) {
        var rule = project.settings().retrain();
        if (!isDue(cycle, rule)) {
            return false;
        }
        next(project, cycle);
        return true;
    }

    /** Closes the cycle, if it is not closed, and begins the one after it. */
    void next(Project project, Cycle cycle) {
        if (cycle.state != CycleState.CLOSED) {
            endings.close(cycle, "cycle " + (cycle.number() + 1) + " has begun");
        }
        begin(project, cycle.number() + 1);
    }

    /** Cycle 0, and any cycle of a project without a label, has nothing to train on and picks at random. */
    void begin(Project project, int number) {
        var counts = pool.counts(project.id());
        cycles.persist(Cycle.begin(project, number, number > 0 && counts.labelled() > 0, counts));
    }

    private boolean isDue(Cycle cycle, RetrainRule rule) {
        boolean open = candidates.anyPickedOpen(cycle.key());
        // counting the whole pool after each label is for the rule that needs it
        if (rule.kind() != RetrainRule.Kind.LABELS) {
            return new RetrainDecision(open, 0, false).isDue(rule);
        }
        var counts = pool.counts(cycle.project());
        // an image that is labelled region by region gets more than one label
        int again = candidates.counts(cycle.key()).pickedAgain();
        boolean exhausted = counts.unlabelled() == 0 && !(cycle.picksRegions() && open);
        return new RetrainDecision(open, counts.labelled() - cycle.labelledThen + again, exhausted).isDue(rule);
    }
}
