package quarry.selector.cycle;

import static java.util.stream.Collectors.toMap;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Map;
import quarry.activelearning.strategy.Query;
import quarry.contracts.ImageId;
import quarry.selector.pool.PoolImage;
import quarry.selector.scoring.Candidate;
import quarry.selector.scoring.Candidates;
import quarry.selector.scoring.Listings;
import quarry.selector.selection.Ranking;

/** The end of scoring: picks the best of what is still there, and publishes them, at once or with pre-labels. */
@ApplicationScoped
class PickStep {

    static final String NOTHING_LEFT = "no unlabelled image is left";
    static final String NO_REGION_LEFT = "no unlabelled region is left";

    private final Remaining remaining;
    private final Candidates candidates;
    private final Listings listings;
    private final Budget budget;
    private final Publication publication;
    private final Endings endings;

    PickStep(
            Remaining remaining,
            Candidates candidates,
            Listings listings,
            Budget budget,
            Publication publication,
            Endings endings) {
        this.remaining = remaining;
        this.candidates = candidates;
        this.listings = listings;
        this.budget = budget;
        this.publication = publication;
        this.endings = endings;
    }

    /**
     * Picks among the candidates that can still be picked: an image that was removed, labelled or found unreadable while
     * the scorers worked is left out.
     */
    void take(Cycle cycle) {
        var strategy = cycle.strategy();
        var usable = usable(cycle);
        var scores = strategy.needs().signal().isEmpty()
                ? new double[0]
                : usable.stream()
                        .mapToDouble(candidate -> candidate.score().orElseThrow())
                        .toArray();
        var names = usable.stream().map(Candidate::name).toList();
        var seed = cycle.draw("pick").seed();
        publish(
                cycle,
                Ranking.of(strategy, new Query(names, scores, budget.left(cycle), seed)),
                usable.stream().collect(toMap(Candidate::name, Candidate::image)));
    }

    /**
     * Publishes picks, after their pre-labels if there are to be any.
     *
     * @param images of the names
     */
    void publish(Cycle cycle, Ranking picks, Map<String, ImageId> images) {
        publish(cycle, picks, picks, images);
    }

    /**
     * The same where rows are not images. With nothing picked the cycle is over, unless its csv is out already. Rows that
     * are out already are not published again.
     *
     * @param rows of the csv
     */
    void publish(Cycle cycle, Ranking picks, Ranking rows, Map<String, ImageId> images) {
        listings.leaveOut(cycle.key(), cycle.picksRegions());
        if (picks.isEmpty()) {
            nothingToPick(cycle);
            return;
        }
        boolean out = publication.isOut(cycle, rows);
        listings.list(
                cycle.key(),
                out ? cycle.revision : cycle.revision + 1,
                picks.names().stream().map(images::get).toList(),
                picks.scoresBestFirst());
        if (out) {
            cycle.waitOn();
        } else if (cycle.preLabels) {
            cycle.startPredicting();
        } else {
            publication.publish(cycle, rows, Map.of());
        }
    }

    /** The picks will be made in parts. */
    void startSubQueries(Cycle cycle) {
        int images = Math.min(budget.left(cycle), usable(cycle).size());
        if (images == 0) {
            nothingToPick(cycle);
        } else {
            cycle.startSubQueries(images);
        }
    }

    private void nothingToPick(Cycle cycle) {
        if (cycle.isOut()) {
            cycle.waitOn();
        } else {
            endings.close(cycle, cycle.picksRegions() ? NO_REGION_LEFT : NOTHING_LEFT);
        }
    }

    private List<Candidate> usable(Cycle cycle) {
        var present = remaining.images(cycle).stream().collect(toMap(PoolImage::name, PoolImage::image));
        return candidates.all(cycle.key()).stream()
                .filter(candidate -> candidate.image().equals(present.get(candidate.name())))
                .filter(candidate -> candidate.failure().isEmpty())
                .toList();
    }
}
