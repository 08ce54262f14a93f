/**
 * Images: checked, put into the bucket, recorded and announced, in that order, so that a crash leaves at most an object
 * that the next attempt finds again. An image is its name with its bytes; a name belongs to one image of a project until
 * that is removed. The database decides which of two writers came first.
 */
package quarry.ingest.image;
