/**
 * The world around the selector, played by tests: ingest, trainer and scorers write real events to the real topics and
 * read the real requests. Nothing here knows the selector's classes.
 */
package quarry.selector.world;
