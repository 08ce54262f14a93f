package quarry.activelearning.strategy;

import java.util.Arrays;
import java.util.List;

/**
 * Images whose gradients on the last layer are both long and different: k-means++ seeding among the gradient embeddings,
 * taking the predicted class as the label. Picks come in the order of the draws, scored by rank.
 *
 * <p>Ash, Zhang, Krishnamurthy, Langford and Agarwal, <i>Deep Batch Active Learning by Diverse, Uncertain Gradient Lower
 * Bounds</i>, ICLR 2020, arXiv 1906.03671, algorithm 1. As there, the first pick is drawn uniformly.
 */
final class BadgeStrategy extends VectorStrategy {

    BadgeStrategy() {
        super("badge", Vectors.GRADIENT, false);
    }

    @Override
    public List<Pick> pick(Query query) {
        if (query.picks() == 0) {
            return List.of();
        }
        query.embeddingsFor(this);
        var features = query.features();
        if (features.residual().columns() == 0) {
            throw new IllegalArgumentException("badge needs residuals beside the embeddings");
        }
        features.residual().requireFinite("residual");
        var order = DistanceDraw.of(new GradientSpace(features), query.picks(), query.seed());
        return RankedPicks.of(Arrays.stream(order).boxed().toList());
    }
}
