package quarry.activelearning.strategy;

import java.util.List;
import java.util.stream.IntStream;

/** Picks of a strategy whose order is all that it says. */
final class RankedPicks {

    private RankedPicks() {}

    /** The score of rank r among n is (n - r) / n, so the first has 1. */
    static List<Pick> of(List<Integer> indicesBestFirst) {
        int count = indicesBestFirst.size();
        return IntStream.range(0, count)
                .mapToObj(rank -> new Pick(indicesBestFirst.get(rank), (count - rank) / (double) count))
                .toList();
    }
}
