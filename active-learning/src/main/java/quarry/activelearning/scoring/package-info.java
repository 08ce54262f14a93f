/**
 * A trained model in use: image files in, one number an image out. Decoding and scoring are separate calls, so that
 * images can be fetched and decoded by many threads while one batch is in the network. The numbers do not depend on the
 * load, on other threads, or on the number of processors.
 */
package quarry.activelearning.scoring;
