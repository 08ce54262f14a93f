package quarry.selector.cycle;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.Map;
import quarry.contracts.ObjectRef;
import quarry.contracts.PickUnit;
import quarry.selector.pool.Pool;
import quarry.selector.scoring.Candidates;
import quarry.selector.selection.Ranking;
import quarry.selector.selection.SelectionFacts;
import quarry.selector.selection.SelectionPublisher;
import quarry.selector.training.Trainings;

/** The end of a choice: its csv goes out, and the cycle waits for labels. */
@ApplicationScoped
class Publication {

    private final Pool pool;
    private final Candidates candidates;
    private final Trainings trainings;
    private final SelectionPublisher publisher;

    Publication(Pool pool, Candidates candidates, Trainings trainings, SelectionPublisher publisher) {
        this.pool = pool;
        this.candidates = candidates;
        this.trainings = trainings;
        this.publisher = publisher;
    }

    /**
     * Publishes.
     *
     * @param rows of the csv, best first
     * @param preLabels objects by their form; none without pre-labels
     */
    void publish(Cycle cycle, Ranking rows, Map<String, ObjectRef> preLabels) {
        cycle.waitForLabels(pool.counts(cycle.project()));
        publisher.publish(facts(cycle), rows, preLabels);
    }

    private SelectionFacts facts(Cycle cycle) {
        var counts = candidates.counts(cycle.key());
        return new SelectionFacts(
                cycle.project(),
                cycle.number(),
                cycle.revision,
                cycle.strategy,
                cycle.task,
                cycle.preset,
                cycle.picksRegions() ? PickUnit.Kind.REGION : PickUnit.Kind.IMAGE,
                cycle.run().flatMap(trainings::model),
                cycle.seed,
                counts.candidates(),
                cycle.unlabelled,
                counts.unreadable());
    }
}
