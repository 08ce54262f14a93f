/**
 * The feature vectors of a cycle, which lie in the bucket as the scorers wrote them. Here they become matrices for
 * strategies that look at the whole pool, and lists of rows for the trainer of discriminators. Nothing of them is kept
 * in the database but where they lie.
 */
package quarry.selector.feature;
