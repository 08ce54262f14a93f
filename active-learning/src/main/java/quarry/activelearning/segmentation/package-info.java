/**
 * The task of giving each pixel a class: DRN-D-22 with a loss head of ten features, cross-entropy that leaves out what is
 * not labelled, the layout of Cityscapes, mean intersection over union, and superpixels.
 *
 * <p>A label is {@code {"mask": "<base64>"}}: a PNG of the size of the image whose samples are the positions of the
 * project's classes, or 255 for pixels that are not labelled. A PNG with a palette or of another depth is taken by its
 * samples, whatever they look like; the canonical form is a grey one of 8 bits.
 *
 * <p>A score of an image is the mean over its pixels, by tiles of about the size that a training step sees, so that the
 * cells of the loss head always cover as much of a scene as when they were trained. The documented protocol chooses 150
 * images a cycle among 1,500 for the loss head, and among 450 for uncertainties, or 4,755 superpixels of the whole set.
 */
package quarry.activelearning.segmentation;
