/**
 * The scorer owns nothing but files that it can fetch again. It hears ScoringRequested, reads the model and the images
 * from the bucket and runs the network over them. It says BatchScored, and takes the request for done only after that;
 * scoring is pure, so a request that comes twice gets the same answer twice.
 */
package quarry.scorer;
