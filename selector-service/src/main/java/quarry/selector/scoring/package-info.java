/**
 * The candidates of a cycle, cut into fixed batches, and the scorers' answers. A batch is answered once; every further
 * answer changes nothing. An image that no scorer could read is marked in the pool and never asked for again.
 */
package quarry.selector.scoring;
