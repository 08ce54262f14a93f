package quarry.activelearning.metric;

import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;

/** Least, largest and mean of several numbers, such as the losses of one image in several passes with dropout. */
public record Extent(double least, double largest, double mean) {

    /**
     * That of each column.
     *
     * @param passes [passes, images], at least one pass
     */
    public static List<Extent> ofColumns(double[][] passes) {
        return IntStream.range(0, passes[0].length)
                .mapToObj(image -> {
                    var column = Arrays.stream(passes)
                            .mapToDouble(pass -> pass[image])
                            .summaryStatistics();
                    return new Extent(column.getMin(), column.getMax(), column.getAverage());
                })
                .toList();
    }
}
