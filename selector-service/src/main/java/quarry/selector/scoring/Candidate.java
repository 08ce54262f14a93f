package quarry.selector.scoring;

import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalInt;
import quarry.contracts.ImageId;

/**
 * An image that a cycle looked at.
 *
 * @param batch the batch that asked for its score; empty where no model scores
 * @param score empty until scored, for an image that could not be read, and where vectors alone decide
 * @param failure why it could not be read
 * @param rank its place in the newest csv, 1 the best; empty if it is not there
 * @param listed its score in that csv
 * @param picked whether it is in the newest csv, or was in an earlier one and is labelled
 * @param revision the first revision of the csv that has it
 * @param leftOut whether it could not be picked when the cycle picked: removed, replaced or labelled
 */
public record Candidate(
        String name,
        ImageId image,
        Optional<String> batch,
        OptionalDouble score,
        Optional<String> failure,
        OptionalInt rank,
        OptionalDouble listed,
        boolean picked,
        OptionalInt revision,
        boolean leftOut) {

    /** Whether it follows those of the csv by its score. */
    public boolean follows() {
        return rank.isEmpty() && score.isPresent() && failure.isEmpty() && !leftOut;
    }
}
