/**
 * Trained models by their object in the bucket. A model is fetched and loaded once, however many batches ask for it at
 * the same time, and is closed only when nobody uses it.
 */
package quarry.scorer.model;
