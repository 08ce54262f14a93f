/**
 * The one worker of the process. It takes a run under a lease, trains it and keeps its checkpoints in the bucket, and
 * reports through {@code run}. A lease that is lost ends the training here, within a mini-batch.
 */
package quarry.trainer.work;
