package quarry.selector.world;

import static java.util.Comparator.comparing;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;

/** What the scorers say about regions: each image has three to five, and many have the same score. */
public final class Regions {

    private record Scored(String image, int number, double score) {}

    private Regions() {}

    /** Of region 1 first. */
    public static double[] scores(String image) {
        int count = 3 + Math.floorMod(image.hashCode(), 3);
        return IntStream.rangeClosed(1, count)
                .mapToDouble(number -> Math.floorMod(image.hashCode() * 31 + number * 7, 11) / 8.0)
                .toArray();
    }

    /** The names of the best regions that are none of those: by score, then image, then number. */
    public static List<String> best(List<String> images, Set<String> others, int budget) {
        var all = new ArrayList<Scored>();
        for (var image : images) {
            var scores = scores(image);
            for (int number = 1; number <= scores.length; number++) {
                if (!others.contains(image + "#" + number)) {
                    all.add(new Scored(image, number, scores[number - 1]));
                }
            }
        }
        return all.stream()
                .sorted(comparing(Scored::score)
                        .reversed()
                        .thenComparing(Scored::image)
                        .thenComparing(Scored::number))
                .limit(budget)
                .map(region -> region.image() + "#" + region.number())
                .toList();
    }

    /** The image of a region. */
    public static String image(String region) {
        return region.substring(0, region.lastIndexOf('#'));
    }
}
