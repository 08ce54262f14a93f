package quarry.activelearning.strategy;

import java.util.Optional;

/**
 * What a strategy has to be told about the candidates.
 *
 * @param signal the number that each candidate is scored with
 * @param vectors the vectors of each candidate
 * @param labelledVectors whether it needs the same vectors of the labelled images
 */
public record Needs(Optional<Signal> signal, Optional<Vectors> vectors, boolean labelledVectors) {

    /** The names alone. */
    public static final Needs NOTHING = new Needs(Optional.empty(), Optional.empty(), false);

    static Needs of(Signal signal) {
        return new Needs(Optional.of(signal), Optional.empty(), false);
    }

    static Needs of(Vectors vectors, boolean labelledVectors) {
        return new Needs(Optional.empty(), Optional.of(vectors), labelledVectors);
    }

    /** Whether the model has to be trained with a loss prediction head. */
    public boolean lossHead() {
        return signal.filter(Signal.PREDICTED_LOSS::equals).isPresent();
    }

    /** Whether the model has to be trained with dropout. */
    public boolean dropout() {
        return signal.filter(Signal::dropout).isPresent();
    }

    /** Whether a model is needed at all. */
    public boolean model() {
        return signal.isPresent()
                || vectors.filter(wanted -> wanted != Vectors.DESCRIPTOR).isPresent();
    }
}
