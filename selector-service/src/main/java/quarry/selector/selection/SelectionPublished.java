package quarry.selector.selection;

import quarry.contracts.EntropiesPublished;

/**
 * A csv is in the bucket. Observed in the transaction that announces it, so that what follows from it commits with it.
 *
 * @param announcement the event that goes to Kafka
 */
public record SelectionPublished(EntropiesPublished announcement, Manifest manifest) {}
