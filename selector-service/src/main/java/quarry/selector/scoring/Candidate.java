package quarry.selector.scoring;

import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalInt;
import quarry.contracts.ImageId;

/**
 * An image that a cycle looked at.
 *
 * @param batch the batch that asked for its score; empty where no model scores
 * @param score empty until scored, and for an image that could not be read
 * @param failure why it could not be read
 * @param rank 1 is the best; empty until the cycle has picked, and for an image that could not be ranked
 */
public record Candidate(
        String name,
        ImageId image,
        Optional<String> batch,
        OptionalDouble score,
        Optional<String> failure,
        OptionalInt rank,
        boolean picked) {}
