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
 */
public record Ask(Optional<String> signal, Optional<String> vectors) {

    /** Of the candidates. */
    public static Ask ofCandidates(Needs needs) {
        return new Ask(needs.signal().map(Signal::id), needs.vectors().map(Vectors::id));
    }

    /** Of the labelled images that the candidates are compared with. */
    public static Ask ofLabelled(Needs needs) {
        return new Ask(Optional.empty(), needs.vectors().map(Vectors::id));
    }
}
