package quarry.selector.selection;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Set;
import quarry.activelearning.region.Region;
import quarry.activelearning.region.ScoredRegion;
import quarry.activelearning.strategy.TopN;

/**
 * The regions that a cycle picks, and what this makes of their images.
 *
 * @param regions picked, best first: score descending, then by the names of images and the numbers of regions
 * @param images those with a picked region, by the best of them
 * @param best all images with a region that has no label, by the best of these
 */
public record RegionRanking(List<ScoredRegion> regions, Ranking images, Ranking best) {

    public RegionRanking {
        regions = List.copyOf(regions);
    }

    /**
     * Picks among the regions that are not labelled.
     *
     * @param images in name order
     * @param scores of the regions of each image, that of region 1 first
     * @param budget regions to pick
     */
    public static RegionRanking of(List<String> images, List<double[]> scores, Set<Region> labelled, int budget) {
        var regions = ScoredRegion.top(images, scores, labelled, budget);
        var picked = new LinkedHashMap<String, Double>();
        regions.forEach(pick -> picked.putIfAbsent(pick.region().image(), pick.score()));
        var best = theBestOfEach(images, scores, labelled);
        return new RegionRanking(
                regions,
                new Ranking(List.copyOf(picked.keySet()), List.copyOf(picked.values())),
                new Ranking(
                        best.stream().map(each -> each.region().image()).toList(),
                        best.stream().map(ScoredRegion::score).toList()));
    }

    private static List<ScoredRegion> theBestOfEach(List<String> images, List<double[]> scores, Set<Region> labelled) {
        var best = new ArrayList<ScoredRegion>();
        for (int i = 0; i < images.size(); i++) {
            best.addAll(ScoredRegion.top(images.subList(i, i + 1), scores.subList(i, i + 1), labelled, 1));
        }
        return TopN.of(best.stream().mapToDouble(ScoredRegion::score).toArray(), best.size()).stream()
                .map(pick -> best.get(pick.index()))
                .toList();
    }

    /** The rows of a csv: a picked region each. */
    public Ranking rows() {
        return rows(regions);
    }

    /**
     * The rows of a csv: a region each.
     *
     * @param regions picked, best first
     */
    public static Ranking rows(List<ScoredRegion> regions) {
        return new Ranking(
                regions.stream().map(pick -> pick.region().name()).toList(),
                regions.stream().map(ScoredRegion::score).toList());
    }

    /** Whether all picks are of these images, and none of these regions. */
    public boolean holdsFor(Set<String> present, Set<Region> labelled) {
        return regions.stream()
                .map(ScoredRegion::region)
                .allMatch(region -> present.contains(region.image()) && !labelled.contains(region));
    }
}
