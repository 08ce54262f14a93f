package quarry.selector.scoring;

import static java.util.stream.Collectors.toSet;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.HashSet;
import java.util.Set;
import java.util.stream.Stream;
import quarry.contracts.BatchScored;
import quarry.contracts.ImageFailure;
import quarry.contracts.ImageId;
import quarry.contracts.ImageScore;
import quarry.selector.change.ProjectChanged;
import quarry.selector.pool.Pool;

/** Takes in the scorers' answers. A batch counts once, whoever answers it and how often. */
@ApplicationScoped
class ScoringService {

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
     * Stores scores and failures of a batch.
     *
     * @throws IllegalArgumentException if the answer is not one for every image of a batch that was asked for
     */
    @Transactional
    void accept(BatchScored event) {
        checkComplete(event);
        if (!answers.close(new CycleKey(event.project(), event.cycle()), event.batch(), clock.instant())) {
            return;
        }
        answers.score(event.batch(), event.scores());
        for (ImageFailure failure : event.failures()) {
            answers.fail(event.batch(), failure);
            pool.markUnreadable(event.project(), failure.image(), failure.reason());
        }
        changes.fire(new ProjectChanged(event.project()));
    }

    private void checkComplete(BatchScored event) {
        var asked = answers.asked(event.batch());
        if (asked.isEmpty()) {
            throw new IllegalArgumentException("nobody here asked for batch " + event.batch());
        }
        var answered = Stream.concat(
                        event.scores().stream().map(ImageScore::image),
                        event.failures().stream().map(ImageFailure::image))
                .toList();
        Set<ImageId> distinct = new HashSet<>(answered);
        if (answered.size() != asked.size() || !distinct.equals(asked)) {
            var strangers =
                    distinct.stream().filter(image -> !asked.contains(image)).collect(toSet());
            throw new IllegalArgumentException("batch " + event.batch() + " has " + asked.size() + " images, but "
                    + answered.size() + " are answered, " + strangers.size() + " of them not its own");
        }
    }
}
