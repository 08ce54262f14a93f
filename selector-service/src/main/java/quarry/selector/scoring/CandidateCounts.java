package quarry.selector.scoring;

/**
 * The candidates of a cycle.
 *
 * @param candidates images that the cycle looked at
 * @param scored images with a score
 * @param unreadable images that no scorer could read
 * @param listed images of the newest csv
 * @param picked images of the selection: those of the newest csv, and those of earlier ones that are labelled
 * @param pickedLabelled images of the selection that have a label by now, a newer one where they had one before
 * @param pickedAgain those of them that had one before: regions of theirs were picked
 * @param pickedOpen images of the selection that still wait for a label, or a newer one: not labelled, not removed, not unreadable
 */
public record CandidateCounts(
        int candidates,
        int scored,
        int unreadable,
        int listed,
        int picked,
        int pickedLabelled,
        int pickedAgain,
        int pickedOpen) {}
