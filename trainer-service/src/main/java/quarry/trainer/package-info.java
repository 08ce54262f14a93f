/**
 * The trainer owns training runs and the index of their checkpoints. It hears TrainingRequested and trains the asked
 * model under a lease, so that any replica can go on where a dead one stopped. It says TrainingProgressed after every
 * epoch and ends a run with ModelTrained or TrainingFailed.
 */
package quarry.trainer;
