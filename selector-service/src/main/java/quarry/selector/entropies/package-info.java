/**
 * What a cycle has to say about images, over HTTP: its entropy csv, the manifest, pre-labels, and why one image was chosen or not.
 * The csv of the selection comes from the bucket byte by byte; the csv of the whole pool is written on demand.
 */
package quarry.selector.entropies;
