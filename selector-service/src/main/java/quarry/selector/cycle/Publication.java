package quarry.selector.cycle;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.Map;
import quarry.contracts.ObjectRef;
import quarry.contracts.PickUnit;
import quarry.kit.store.Sha256;
import quarry.selector.pool.Pool;
import quarry.selector.scoring.Candidates;
import quarry.selector.selection.Ranking;
import quarry.selector.selection.SelectionFacts;
import quarry.selector.selection.SelectionPublisher;
import quarry.selector.selection.Selections;
import quarry.selector.training.Trainings;

/** The end of a choice: its csv goes out, and the cycle waits for labels. */
@ApplicationScoped
class Publication {

    private final Pool pool;
    private final Candidates candidates;
    private final Trainings trainings;
    private final Selections selections;
    private final SelectionPublisher publisher;

    Publication(
            Pool pool,
            Candidates candidates,
            Trainings trainings,
            Selections selections,
            SelectionPublisher publisher) {
        this.pool = pool;
        this.candidates = candidates;
        this.trainings = trainings;
        this.selections = selections;
        this.publisher = publisher;
    }

    /** Whether the newest csv of the cycle has these rows. */
    boolean isOut(Cycle cycle, Ranking rows) {
        return selections
                .newest(cycle.project(), cycle.number())
                .map(newest ->
                        newest.csv().sha256().equals(Sha256.hex(rows.file().bytes())))
                .orElse(false);
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
