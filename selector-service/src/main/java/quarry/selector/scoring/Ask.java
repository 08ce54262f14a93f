package quarry.selector.scoring;

import java.util.Optional;
import quarry.activelearning.strategy.Needs;
import quarry.activelearning.strategy.Signal;
import quarry.activelearning.strategy.Vectors;

/**
 * What a batch asks for: one of the two at least.
 *
 * @param signal a number for each image
 * @param vectors a feature vector for each image
 * @param regions whether the signal is wanted for each region of the images instead
 */
public record Ask(Optional<String> signal, Optional<String> vectors, boolean regions) {

    /** Of the candidates. */
    public static Ask ofCandidates(Needs needs, boolean regions) {
        return new Ask(needs.signal().map(Signal::id), needs.vectors().map(Vectors::id), regions);
    }

    /** Of the labelled images that the candidates are compared with. */
    public static Ask ofLabelled(Needs needs) {
        return new Ask(Optional.empty(), needs.vectors().map(Vectors::id), false);
    }
}
