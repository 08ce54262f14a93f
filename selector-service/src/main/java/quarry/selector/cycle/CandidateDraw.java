package quarry.selector.cycle;

import static java.util.function.Function.identity;
import static java.util.stream.Collectors.toMap;
import static java.util.stream.Collectors.toSet;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Set;
import quarry.contracts.ImageId;
import quarry.selector.pool.PoolChanges;
import quarry.selector.pool.PoolImage;
import quarry.selector.scoring.Candidate;
import quarry.selector.scoring.Candidates;
import quarry.selector.scoring.PassedOver;

/**
 * Which images a cycle looks at. It begins with a draw from the pool, in whole or in part. What the draw has passed over
 * stays aside while there is enough else; what comes after the draw is looked at in any case.
 */
@ApplicationScoped
class CandidateDraw {

    private final Remaining remaining;
    private final Candidates candidates;
    private final PassedOver passedOver;
    private final PoolChanges changes;
    private final Budget budget;

    CandidateDraw(
            Remaining remaining, Candidates candidates, PassedOver passedOver, PoolChanges changes, Budget budget) {
        this.remaining = remaining;
        this.candidates = candidates;
        this.passedOver = passedOver;
        this.changes = changes;
        this.budget = budget;
    }

    /** The first candidates, in name order; any changes of the pool up to now are taken in by them. */
    List<PoolImage> first(Cycle cycle) {
        changes.settle(cycle.project());
        var pickable = remaining.images(cycle);
        var drawn = sample(cycle, pickable, cycle.candidateCount(pickable.size()));
        if (drawn.size() < pickable.size()) {
            var taken = images(drawn);
            passedOver.add(
                    cycle.key(),
                    pickable.stream()
                            .filter(image -> !taken.contains(image.image()))
                            .toList());
        }
        return drawn;
    }

    /** As many further ones as are missing from a full selection, in name order: candidates go, or can not be read. */
    List<PoolImage> more(Cycle cycle) {
        var pickable = remaining.images(cycle);
        var unseen = unseen(cycle, pickable);
        int usable = pickable.size() - unseen.size();
        int wanted = cycle.picksRegions() ? cycle.picksPerCycle : budget.left(cycle);
        return sample(cycle, unseen, Math.max(0, wanted - usable));
    }

    /** What has come since the draw, in name order. */
    List<PoolImage> arrivals(Cycle cycle) {
        changes.settle(cycle.project());
        var unseen = unseen(cycle, remaining.images(cycle));
        var aside = passedOver.of(cycle.key());
        return unseen.stream().filter(image -> !aside.contains(image.image())).toList();
    }

    private List<PoolImage> unseen(Cycle cycle, List<PoolImage> pickable) {
        var seen = candidates.all(cycle.key()).stream().map(Candidate::image).collect(toSet());
        return pickable.stream().filter(image -> !seen.contains(image.image())).toList();
    }

    private static List<PoolImage> sample(Cycle cycle, List<PoolImage> images, int count) {
        var named = images.stream().collect(toMap(PoolImage::name, identity()));
        return cycle.draw("candidates").sample(named.keySet(), count).stream()
                .map(named::get)
                .toList();
    }

    private static Set<ImageId> images(List<PoolImage> images) {
        return images.stream().map(PoolImage::image).collect(toSet());
    }
}
