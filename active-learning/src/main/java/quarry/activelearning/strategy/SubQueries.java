package quarry.activelearning.strategy;

import java.util.List;
import java.util.stream.IntStream;

/** How a budget is cut into sub-queries. */
public final class SubQueries {

    /** How many the strategy takes. */
    public static final int COUNT = 10;

    private SubQueries() {}

    /** Sizes that add up to the budget: the first {@code budget % count} get one more; those of 0 are dropped. */
    public static List<Integer> split(int budget, int count) {
        if (budget < 0 || count < 1) {
            throw new IllegalArgumentException("cannot split " + budget + " into " + count);
        }
        return IntStream.range(0, count)
                .map(i -> budget / count + (i < budget % count ? 1 : 0))
                .filter(size -> size > 0)
                .boxed()
                .toList();
    }
}
