/**
 * {@code quarry bench}: the research module measures the engine and the library, and this measures the running services on
 * the same images, from the request of a cycle's scores to the last answer. What is compared here is speed, never results.
 */
package quarry.standalone.bench;
