package quarry.selector.entropies;

import java.util.List;
import quarry.contracts.ImageId;
import quarry.contracts.ObjectRef;

/**
 * Why a cycle chose an image, or did not.
 *
 * @param score null for an image without one
 * @param rank 1 is the best; null for an image that was not ranked
 * @param picked whether it is in the newest csv, or was in an earlier one and is labelled
 * @param revision the first revision of the csv that has it; null if none has
 * @param model what scored; null where the strategy needs none
 * @param batch the scoring batch; null where the strategy needs none
 * @param strategy of the cycle
 * @param regions numbers of the image's picked regions, ascending; none where whole images are picked
 * @param reason why there is no score or no rank; null otherwise
 */
record WhyChosen(
        String name,
        ImageId image,
        Double score,
        Integer rank,
        boolean picked,
        Integer revision,
        ObjectRef model,
        int cycle,
        String batch,
        String strategy,
        List<Integer> regions,
        String reason) {}
