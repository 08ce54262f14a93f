package quarry.selector.change;

import quarry.contracts.ProjectId;

/**
 * A cycle has come to an end. Observed in the transaction that ends it, so that what follows from it commits with it.
 *
 * @param failed whether it waits for a retry; otherwise it is closed
 * @param reason why it has ended
 */
public record CycleEnded(ProjectId project, int cycle, boolean failed, String reason) {}
