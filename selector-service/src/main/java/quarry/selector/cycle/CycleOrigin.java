package quarry.selector.cycle;

import java.util.Optional;
import quarry.contracts.ObjectRef;

/**
 * Where the scores of a cycle come from.
 *
 * @param model empty where the strategy needs none, and until it is trained
 * @param whyUnranked why a candidate that could be read has no rank
 */
public record CycleOrigin(String strategy, Optional<ObjectRef> model, String whyUnranked) {}
