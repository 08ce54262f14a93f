package quarry.activelearning.region;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import quarry.activelearning.strategy.TopN;

/**
 * A region that was chosen.
 *
 * @param score the mean uncertainty of its pixels
 */
public record ScoredRegion(Region region, double score) {

    /**
     * The regions to label next: of those that are not labelled the highest scores first, equal ones in the order of
     * images and numbers.
     *
     * @param images names, in their order
     * @param means of the regions of each image, region 1 first
     * @param labelled regions that are out of the question
     * @param budget how many regions; all if there are fewer
     * @throws IllegalArgumentException if the lists differ in length, the budget is negative, or a score is no finite
     *     number
     */
    public static List<ScoredRegion> top(List<String> images, List<double[]> means, Set<Region> labelled, int budget) {
        if (images.size() != means.size()) {
            throw new IllegalArgumentException(images.size() + " images, but scores of " + means.size());
        }
        var candidates = new ArrayList<ScoredRegion>();
        for (int i = 0; i < images.size(); i++) {
            for (int k = 0; k < means.get(i).length; k++) {
                var region = new Region(images.get(i), k + 1);
                if (!labelled.contains(region)) {
                    candidates.add(new ScoredRegion(region, means.get(i)[k]));
                }
            }
        }
        var scores = candidates.stream().mapToDouble(ScoredRegion::score).toArray();
        return TopN.of(scores, budget).stream()
                .map(pick -> candidates.get(pick.index()))
                .toList();
    }
}
