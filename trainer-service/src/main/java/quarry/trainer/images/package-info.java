/**
 * The labelled images of a run, as the library wants them. Reads the snapshot and the images from the bucket and keeps
 * images on disk between epochs, runs and cycles. An image that is gone is left out and counted.
 */
package quarry.trainer.images;
