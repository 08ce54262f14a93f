package quarry.scorer.batch;

import java.util.List;
import quarry.activelearning.region.RegionScores;
import quarry.activelearning.strategy.Features;
import quarry.contracts.ImageFailure;
import quarry.contracts.ImageScore;

/**
 * What became of a batch.
 *
 * @param features one row an image that did not fail; none where no vectors were asked for
 * @param regions of each image that did not fail; none where no regions were asked for
 */
record Outcome(List<ImageScore> scores, List<ImageFailure> failures, Features features, RegionScores regions) {

    /** Without regions. */
    Outcome(List<ImageScore> scores, List<ImageFailure> failures, Features features) {
        this(scores, failures, features, RegionScores.NONE);
    }
}
