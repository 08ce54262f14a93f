package quarry.activelearning.region;

import java.util.Arrays;
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
        // plain arrays: a large pool has millions of regions, and few of them are picked
        int most = means.stream().mapToInt(each -> each.length).reduce(0, Math::addExact);
        var scores = new double[most];
        var imageOf = new int[most];
        var numbers = new int[most];
        int open = 0;
        for (int i = 0; i < images.size(); i++) {
            for (int number = 1; number <= means.get(i).length; number++) {
                if (!labelled.contains(new Region(images.get(i), number))) {
                    scores[open] = means.get(i)[number - 1];
                    imageOf[open] = i;
                    numbers[open] = number;
                    open++;
                }
            }
        }
        return TopN.of(Arrays.copyOf(scores, open), budget).stream()
                .map(pick -> new ScoredRegion(
                        new Region(images.get(imageOf[pick.index()]), numbers[pick.index()]), pick.score()))
                .toList();
    }
}
