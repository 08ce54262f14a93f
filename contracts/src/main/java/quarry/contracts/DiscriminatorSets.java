package quarry.contracts;

import java.util.List;

/**
 * What a discriminator learns from, as an object in the bucket. The rows are used in the order given, since the order
 * shows in the last digits of the weights.
 *
 * @param labelled vectors of the labelled images, and of those that earlier sub-queries have picked
 * @param unlabelled vectors of the sample of the others
 */
public record DiscriminatorSets(List<FeatureRows> labelled, List<FeatureRows> unlabelled) {

    public DiscriminatorSets {
        labelled = Require.list(labelled, "labelled");
        unlabelled = Require.list(unlabelled, "unlabelled");
    }
}
