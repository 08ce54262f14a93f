package quarry.activelearning.discriminative;

import quarry.activelearning.strategy.Negatives;
import quarry.activelearning.strategy.SubQueries;

/**
 * How a discriminator is used and trained.
 *
 * @param ratio unlabelled images that it learns from, for each labelled one
 * @param subQueries parts of the budget, each with a discriminator of its own
 * @param miniBatch images of one step
 * @param mostEpochs epochs at most
 * @param stopAccuracy training ends after an epoch with a larger share of correct answers: a perfect network would say
 *     "unlabelled" of images that are much like labelled ones
 * @param classWeights whether both classes weigh the same in the loss, however many images they have
 */
public record DiscriminatorSettings(
        double ratio, int subQueries, int miniBatch, int mostEpochs, double stopAccuracy, boolean classWeights) {

    /** The settings of the reference. */
    public static final DiscriminatorSettings DEFAULT =
            new DiscriminatorSettings(Negatives.RATIO, SubQueries.COUNT, 128, 500, 0.98, true);

    public DiscriminatorSettings {
        if (!(ratio > 0) || subQueries < 1 || miniBatch < 1 || mostEpochs < 1) {
            throw new IllegalArgumentException("ratio, sub-queries, mini-batch and epochs must be above 0");
        }
        if (!(stopAccuracy > 0 && stopAccuracy <= 1)) {
            throw new IllegalArgumentException("the accuracy to stop at must be in (0, 1]: " + stopAccuracy);
        }
    }
}
