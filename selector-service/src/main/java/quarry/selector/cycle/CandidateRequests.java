package quarry.selector.cycle;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import quarry.activelearning.strategy.Needs;
import quarry.activelearning.strategy.Pick;
import quarry.activelearning.strategy.Query;
import quarry.selector.pool.Pool;
import quarry.selector.pool.PoolImage;
import quarry.selector.scoring.Ask;
import quarry.selector.scoring.Batch;
import quarry.selector.scoring.Batches;
import quarry.selector.scoring.Candidates;
import quarry.selector.scoring.NewCandidates;

/** Makes images candidates of a cycle, and asks for what its strategy has to know of them. */
@ApplicationScoped
class CandidateRequests {

    private final Pool pool;
    private final Batches batches;
    private final Candidates candidates;
    private final NewCandidates newCandidates;
    private final ScoringRequests requests;
    private final Clock clock;

    CandidateRequests(
            Pool pool,
            Batches batches,
            Candidates candidates,
            NewCandidates newCandidates,
            ScoringRequests requests,
            Clock clock) {
        this.pool = pool;
        this.batches = batches;
        this.candidates = candidates;
        this.newCandidates = newCandidates;
        this.requests = requests;
        this.clock = clock;
    }

    /**
     * Looks at images.
     *
     * @param images in name order
     * @return whether there is an answer to wait for
     */
    boolean add(Cycle cycle, List<PoolImage> images) {
        if (images.isEmpty()) {
            return false;
        }
        if (cycle.strategy().needs().equals(Needs.NOTHING)) {
            newCandidates.add(cycle.key(), images, ownScores(cycle, images));
            return false;
        }
        requests.add(cycle, plan(cycle, images));
        return true;
    }

    /** A strategy that is told nothing has a score for every name. */
    private static double[] ownScores(Cycle cycle, List<PoolImage> images) {
        var names = images.stream().map(PoolImage::name).toList();
        var query =
                new Query(names, new double[0], names.size(), cycle.draw("pick").seed());
        var scores = new double[names.size()];
        for (Pick pick : cycle.strategy().pick(query)) {
            scores[pick.index()] = pick.score();
        }
        return scores;
    }

    /** The labelled images that candidates are compared with are fixed together with the first candidates. */
    private List<Batch> plan(Cycle cycle, List<PoolImage> images) {
        var needs = cycle.strategy().needs();
        var planned = new ArrayList<Batch>();
        int size = cycle.batchSize();
        if (needs.labelledVectors() && candidates.none(cycle.key())) {
            planned.addAll(batches.planLabelled(
                    cycle.key(),
                    cycle.runOfBatches(),
                    pool.labelledOfPool(cycle.project()),
                    Ask.ofLabelled(needs),
                    size,
                    clock.instant()));
        }
        var ask = Ask.ofCandidates(needs, cycle.picksRegions());
        planned.addAll(batches.plan(cycle.key(), cycle.runOfBatches(), images, ask, size, clock.instant()));
        return planned;
    }
}
