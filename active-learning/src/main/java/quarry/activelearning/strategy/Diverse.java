package quarry.activelearning.strategy;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * A score strategy that takes no near-duplicates: best score first, it skips a candidate whose embedding points in
 * nearly the same direction as that of one already taken. If too few remain, the skipped ones fill up, best first; their
 * scores are lowered to that of the last pick before them.
 */
final class Diverse implements Strategy {

    private final Strategy inner;
    private final double mostSimilar;

    /**
     * Wraps.
     *
     * @param mostSimilar cosine similarity from which on two images are near-duplicates, in (0, 1]
     */
    Diverse(Strategy inner, double mostSimilar) {
        if (!(mostSimilar > 0 && mostSimilar <= 1)) {
            throw new IllegalArgumentException("diversity must be 0 (off) or in (0, 1]: " + mostSimilar);
        }
        if (inner.needs().signal().isEmpty()) {
            throw new IllegalArgumentException(inner.name() + " has no scores to mix with diversity; set it to 0");
        }
        this.inner = inner;
        this.mostSimilar = mostSimilar;
    }

    @Override
    public String name() {
        return inner.name();
    }

    @Override
    public Needs needs() {
        return new Needs(inner.needs().signal(), Optional.of(Vectors.EMBEDDING), false);
    }

    @Override
    public int candidateCount(int unlabelled, int budget, double subsetFactor) {
        return inner.candidateCount(unlabelled, budget, subsetFactor);
    }

    @Override
    public List<Pick> pick(Query query) {
        var ranked = TopN.of(query.scoresFor(this), query.names().size());
        var directions = new Directions(query.embeddingsFor(this));
        int wanted = query.picks();
        var taken = new ArrayList<Pick>(wanted);
        var skipped = new ArrayList<Pick>();
        for (var candidate : ranked) {
            if (taken.size() == wanted) {
                break;
            }
            boolean similar =
                    taken.stream().anyMatch(pick -> directions.cosine(candidate.index(), pick.index()) >= mostSimilar);
            (similar ? skipped : taken).add(candidate);
        }
        for (var candidate : skipped.subList(0, wanted - taken.size())) {
            double last = taken.get(taken.size() - 1).score();
            taken.add(new Pick(candidate.index(), Math.min(last, candidate.score())));
        }
        return List.copyOf(taken);
    }
}
