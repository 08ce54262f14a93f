/**
 * Parts of images that can be picked instead of whole ones. How an image is cut is up to its task; here a region is a
 * number, a score and a name in the csv.
 */
package quarry.activelearning.region;
