/**
 * Feature vectors that discriminators learn from. The scorers wrote them into the bucket; the selector says in a list of
 * rows which of them are of labelled images, and which are of a sample of the others.
 */
package quarry.trainer.vectors;
