package quarry.trainer.images;

import quarry.activelearning.dataset.LabelledImages;

/**
 * What a run learns from.
 *
 * @param train the images of the pool
 * @param test the held-out images
 * @param missing how many images of the snapshot are not in the bucket any more, and so in neither
 */
public record DataSet(LabelledImages train, LabelledImages test, int missing) {}
