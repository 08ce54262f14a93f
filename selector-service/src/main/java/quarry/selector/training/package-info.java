/**
 * What the trainer answers about the runs that were asked for: progress, model, failure. The rows are opened when a run
 * is asked for; answers fill them in whatever order they come.
 */
package quarry.selector.training;
