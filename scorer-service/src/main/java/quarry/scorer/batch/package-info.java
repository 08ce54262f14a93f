/**
 * One scoring batch. Hears ScoringRequested and says BatchScored: a score, a vector or a reason for every image, in the
 * order of the request. What can never be answered, because the model is gone or the signal unknown, goes to the dead letters.
 */
package quarry.scorer.batch;
