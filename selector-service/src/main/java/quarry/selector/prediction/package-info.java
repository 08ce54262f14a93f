/**
 * Pre-labels: the chosen images of a cycle, predicted by its model, for annotators to correct instead of beginning with
 * nothing. Batches are fixed when they are planned and answered once, as those of the scores are.
 */
package quarry.selector.prediction;
