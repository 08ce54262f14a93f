/**
 * The selector service. It owns cycles: its own view of the pool, the scores of the candidates, the selection and its
 * entropy csv. It hears ingest (projects, images, annotations), trainer and scorer; it asks for training and scoring
 * and says which entropies are published.
 */
package quarry.selector;
