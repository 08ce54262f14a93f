package quarry.activelearning.detection;

/** What the loss of an image is divided by before the loss head learns to order the images by it. */
enum LossTarget {
    /** By the number of its priors with an object: the loss of the SSD paper for one image. */
    PER_POSITIVE,
    /** By nothing, as the reference does it: images with many or large objects come first, however well they are seen. */
    SUM
}
