package quarry.activelearning.strategy;

import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;

/**
 * Images that cover the pool: again and again the one that is farthest from all labelled and picked ones. The score is
 * that distance. Without labelled images the first pick is drawn.
 *
 * <p>Sener and Savarese, <i>Active Learning for Convolutional Neural Networks: A Core-Set Approach</i>, ICLR 2018, arXiv
 * 1708.00489, algorithm 1 (k-center greedy). A bound that is too large can only make an image be looked at for nothing:
 * the answer is the same as when every distance is kept up to date.
 */
final class CoreSetStrategy extends VectorStrategy {

    CoreSetStrategy() {
        super("core-set", Vectors.EMBEDDING, true);
    }

    @Override
    public List<Pick> pick(Query query) {
        int wanted = query.picks();
        if (wanted == 0) {
            return List.of();
        }
        var pool = query.embeddingsFor(this);
        var labelled = query.labelledEmbeddings();
        var nearest = new NearestCentres(new EuclideanSpace(pool, pool));
        if (labelled.rows() > 0) {
            nearest.addAll(new EuclideanSpace(pool, labelled), labelled.rows());
            return pick(wanted, nearest, new FarthestFirst(nearest, pool.rows(), -1), new ArrayList<>(wanted));
        }
        int first = new SplittableRandom(query.seed()).nextInt(pool.rows());
        nearest.add(first);
        nearest.settle();
        var others = new FarthestFirst(nearest, pool.rows(), first);
        // as far as the farthest of the others, so that scores never ascend
        double score = others.isEmpty() ? 0 : Math.sqrt(nearest.bound(others.top()));
        return pick(wanted, nearest, others, new ArrayList<>(List.of(new Pick(first, score))));
    }

    private static List<Pick> pick(int wanted, NearestCentres nearest, FarthestFirst heap, List<Pick> picks) {
        while (picks.size() < wanted) {
            int farthest = settledTop(nearest, heap);
            picks.add(new Pick(farthest, Math.sqrt(nearest.bound(farthest))));
            heap.removeTop();
            nearest.add(farthest);
        }
        return List.copyOf(picks);
    }

    private static int settledTop(NearestCentres nearest, FarthestFirst heap) {
        while (!nearest.isSettled(heap.top())) {
            if (nearest.isDue()) {
                nearest.settle();
                heap.restore();
            } else {
                nearest.distance(heap.top());
                heap.sinkTop();
            }
        }
        return heap.top();
    }
}
