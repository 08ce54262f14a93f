/**
 * Image files to numbers. Files come from users, so a header is read and bounded before anything is decoded, and every
 * way in which a file can be wrong ends as one exception with a reason. Grey stays the grey that the file says: Java's
 * own conversion would brighten it.
 */
package quarry.activelearning.image;
