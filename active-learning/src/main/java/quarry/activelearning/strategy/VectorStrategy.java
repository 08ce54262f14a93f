package quarry.activelearning.strategy;

/** A strategy that looks at the vectors of the whole pool. */
abstract class VectorStrategy implements Strategy {

    private final String name;
    private final Needs needs;

    VectorStrategy(String name, Vectors vectors, boolean labelledVectors) {
        this.name = name;
        this.needs = Needs.of(vectors, labelledVectors);
    }

    @Override
    public final String name() {
        return name;
    }

    @Override
    public final Needs needs() {
        return needs;
    }

    /** All of them: what covers a subset need not cover the pool. */
    @Override
    public final int candidateCount(int unlabelled, int budget, double subsetFactor) {
        return unlabelled;
    }
}
