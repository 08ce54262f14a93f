package quarry.selector.scoring;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.transaction.Transactional;
import java.time.Clock;
import quarry.contracts.BatchScored;
import quarry.contracts.ImageFailure;
import quarry.selector.change.ProjectChanged;
import quarry.selector.pool.Pool;

/** Takes in the scorers' answers. A batch counts once, whoever answers it and how often. */
@ApplicationScoped
public class ScoringService {

    private final Answers answers;
    private final Pool pool;
    private final Event<ProjectChanged> changes;
    private final Clock clock;

    ScoringService(Answers answers, Pool pool, Event<ProjectChanged> changes, Clock clock) {
        this.answers = answers;
        this.pool = pool;
        this.changes = changes;
        this.clock = clock;
    }

    /**
     * Stores scores, failures and the place of the vectors of a batch.
     *
     * @throws IllegalArgumentException if nobody asked for the batch, or for something else
     */
    @Transactional
    public void accept(BatchScored event) {
        answers.asked(event.batch()).check(event);
        if (!answers.close(event, clock.instant())) {
            return;
        }
        answers.score(event.batch(), event.scores());
        for (ImageFailure failure : event.failures()) {
            answers.fail(event.batch(), failure);
            pool.markUnreadable(event.project(), failure.image(), failure.reason());
        }
        changes.fire(new ProjectChanged(event.project()));
    }
}
