package quarry.activelearning.detection;

/**
 * Choices in which implementations differ.
 *
 * @param clippedPriors whether the numbers of the priors are forced into 0..1
 * @param channelOrder in which order the network gets the colours
 * @param lossTarget what the loss head learns to put in order
 */
record DetectionSettings(boolean clippedPriors, ChannelOrder channelOrder, LossTarget lossTarget) {

    /** What weights of the PyTorch family expect, and the loss of the paper. */
    static final DetectionSettings USUAL = new DetectionSettings(true, ChannelOrder.RGB, LossTarget.PER_POSITIVE);
}
