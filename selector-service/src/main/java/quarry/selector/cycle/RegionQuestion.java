package quarry.selector.cycle;

import java.util.List;
import java.util.Set;
import quarry.activelearning.region.Region;
import quarry.selector.scoring.CycleKey;
import quarry.selector.scoring.VectorRow;
import quarry.selector.selection.RegionRanking;

/**
 * Which regions to pick.
 *
 * @param candidates images in name order
 * @param labelled regions that are out of the question
 * @param attempt of the cycle
 * @param budget regions to pick
 */
record RegionQuestion(CycleKey cycle, List<VectorRow> candidates, Set<Region> labelled, int attempt, int budget) {

    /** @param scores of the regions of each candidate */
    RegionRanking ranking(List<double[]> scores) {
        return RegionRanking.of(candidates.stream().map(VectorRow::name).toList(), scores, labelled, budget);
    }
}
