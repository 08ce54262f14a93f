/**
 * What became of each item of a request. A refused item says which field is wrong and why, and lets the others through.
 * The answer to one item is the same whether it came alone or in a batch.
 */
package quarry.ingest.outcome;
