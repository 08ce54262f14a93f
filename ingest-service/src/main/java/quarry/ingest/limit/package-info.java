/**
 * Limits of whole requests. A body in JSON is held in memory, so it has a limit far below that of an archive. Whoever
 * exceeds a limit is told so by a problem detail.
 */
package quarry.ingest.limit;
