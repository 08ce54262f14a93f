/**
 * Labelled images in, a trained model out. A run is a pure function of its job at a given thread count: order,
 * augmentation and dropout come from the seed and the epoch, so a run that continues from a checkpoint ends with the
 * same bits as one that was never disturbed. What happens around a run, such as where checkpoints live, is the caller's.
 */
package quarry.activelearning.training;
