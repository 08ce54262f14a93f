package quarry.selector.cycle;

import static java.util.stream.Collectors.toMap;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Map;
import quarry.activelearning.strategy.Query;
import quarry.selector.pool.PoolImage;
import quarry.selector.scoring.Candidate;
import quarry.selector.scoring.Candidates;
import quarry.selector.selection.Ranking;

/** The end of scoring: ranks what is still there, and publishes the best, at once or with pre-labels. */
@ApplicationScoped
class PickStep {

    static final String NOTHING_LEFT = "no unlabelled image is left";
    static final String NO_REGION_LEFT = "no unlabelled region is left";

    private final Candidates candidates;
    private final Publication publication;
    private final Endings endings;

    PickStep(Candidates candidates, Publication publication, Endings endings) {
        this.candidates = candidates;
        this.publication = publication;
        this.endings = endings;
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

    /**
     * Publishes what the ranking has picked, after its pre-labels if there are to be any; with nothing picked the cycle is
     * over.
     */
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
            endings.close(cycle, cycle.picksRegions() ? NO_REGION_LEFT : NOTHING_LEFT);
            return;
        }
        candidates.rank(cycle.key(), images.names(), images.scoresBestFirst(), images.picked());
        if (cycle.preLabels) {
            cycle.startPredicting();
        } else {
            publication.publish(cycle, rows, Map.of());
        }
    }

    /** The picks will be made in parts; with nothing to pick the cycle is over. */
    void startSubQueries(Cycle cycle, List<PoolImage> unlabelled) {
        int budget = Math.min(cycle.picksPerCycle, usable(cycle, unlabelled).size());
        if (budget == 0) {
            endings.close(cycle, NOTHING_LEFT);
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
}
