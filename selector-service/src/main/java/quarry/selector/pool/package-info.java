/**
 * The selector's own view of what ingest says: projects, images and labels. Events arrive in any order and more than
 * once; every row says by itself which of two facts is the newer one. Nothing here knows cycles.
 */
package quarry.selector.pool;
