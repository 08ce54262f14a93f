/**
 * How fast Quarry is, beside what the engine alone can do. The same work is done in several ways in one process, by turns,
 * so that whatever else runs on the machine disturbs all of them; the best round of each counts. A ratio says what the
 * code around the engine costs.
 */
package quarry.research.bench;
