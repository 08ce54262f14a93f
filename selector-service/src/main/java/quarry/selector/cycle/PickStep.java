package quarry.selector.cycle;

import static java.util.stream.Collectors.toMap;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import quarry.activelearning.strategy.Query;
import quarry.contracts.PickUnit;
import quarry.selector.pool.Pool;
import quarry.selector.pool.PoolImage;
import quarry.selector.scoring.Candidate;
import quarry.selector.scoring.Candidates;
import quarry.selector.selection.Ranking;
import quarry.selector.selection.SelectionFacts;
import quarry.selector.selection.SelectionPublisher;
import quarry.selector.training.Training;
import quarry.selector.training.Trainings;

/** The end of scoring: ranks what is still there, publishes the best, and waits for labels. */
@ApplicationScoped
class PickStep {

    static final String NOTHING_LEFT = "no unlabelled image is left";
    static final String NO_REGION_LEFT = "no unlabelled region is left";

    private final Pool pool;
    private final Candidates candidates;
    private final Trainings trainings;
    private final SelectionPublisher publisher;

    PickStep(Pool pool, Candidates candidates, Trainings trainings, SelectionPublisher publisher) {
        this.pool = pool;
        this.candidates = candidates;
        this.trainings = trainings;
        this.publisher = publisher;
    }

    /**
     * Picks among the candidates that can still be picked: an image that was removed, labelled or found unreadable while
     * the scorers worked is left out.
     */
    void take(Cycle cycle, List<PoolImage> unlabelled) {
        var strategy = cycle.strategy();
        var usable = usable(cycle, unlabelled);
        var scores = strategy.needs().signal().isEmpty()
                ? new double[0]
                : usable.stream()
                        .mapToDouble(candidate -> candidate.score().orElseThrow())
                        .toArray();
        var names = usable.stream().map(Candidate::name).toList();
        var seed = cycle.draw("pick").seed();
        publish(cycle, Ranking.of(strategy, new Query(names, scores, cycle.picksPerCycle, seed)));
    }

    /** Publishes what the ranking has picked; with nothing picked the cycle is over. */
    void publish(Cycle cycle, Ranking ranking) {
        publish(cycle, ranking, ranking);
    }

    /**
     * The same where rows are not images.
     *
     * @param rows of the csv
     */
    void publish(Cycle cycle, Ranking images, Ranking rows) {
        if (images.isEmpty()) {
            cycle.close(cycle.picksRegions() ? NO_REGION_LEFT : NOTHING_LEFT);
            return;
        }
        candidates.rank(cycle.key(), images.names(), images.scoresBestFirst(), images.picked());
        cycle.waitForLabels(pool.counts(cycle.project()));
        publisher.publish(facts(cycle), rows);
    }

    /** The picks will be made in parts; with nothing to pick the cycle is over. */
    void startSubQueries(Cycle cycle, List<PoolImage> unlabelled) {
        int budget = Math.min(cycle.picksPerCycle, usable(cycle, unlabelled).size());
        if (budget == 0) {
            cycle.close(NOTHING_LEFT);
        } else {
            cycle.startSubQueries(budget);
        }
    }

    private List<Candidate> usable(Cycle cycle, List<PoolImage> unlabelled) {
        var present = unlabelled.stream().collect(toMap(PoolImage::name, PoolImage::image));
        return candidates.all(cycle.key()).stream()
                .filter(candidate -> candidate.image().equals(present.get(candidate.name())))
                .filter(candidate -> candidate.failure().isEmpty())
                .toList();
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
                cycle.run().flatMap(trainings::find).flatMap(Training::model),
                cycle.seed,
                counts.candidates(),
                cycle.unlabelled,
                counts.unreadable());
    }
}
