package quarry.selector.selection;

import java.util.Optional;
import quarry.contracts.ObjectRef;
import quarry.contracts.PickUnit;
import quarry.contracts.ProjectId;

/**
 * How a selection came about.
 *
 * @param unit what the rows of the csv are
 * @param model empty where the strategy needs none
 * @param candidates images that the cycle looked at
 * @param unlabelled images that could be picked
 * @param unreadable candidates that no scorer could read
 */
public record SelectionFacts(
        ProjectId project,
        int cycle,
        int revision,
        String strategy,
        String task,
        String preset,
        PickUnit.Kind unit,
        Optional<ObjectRef> model,
        long seed,
        int candidates,
        int unlabelled,
        int unreadable) {}
