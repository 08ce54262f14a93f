package quarry.activelearning.strategy;

import java.util.Collections;
import java.util.List;

/** The picks of one cycle of a finished experiment, scored by rank. */
record ReplayStrategy(List<String> bestFirst) implements Strategy {

    @Override
    public String name() {
        return "replay";
    }

    @Override
    public Needs needs() {
        return Needs.NOTHING;
    }

    /** All of them: any could be the one. */
    @Override
    public int candidateCount(int unlabelled, int budget, double subsetFactor) {
        return unlabelled;
    }

    @Override
    public List<Pick> pick(Query query) {
        return RankedPicks.of(bestFirst.stream()
                .limit(query.budget())
                .map(name -> index(query.names(), name))
                .toList());
    }

    private static int index(List<String> names, String name) {
        int index = Collections.binarySearch(names, name);
        if (index < 0) {
            throw new IllegalArgumentException("the replayed pick '" + name + "' is no candidate");
        }
        return index;
    }
}
