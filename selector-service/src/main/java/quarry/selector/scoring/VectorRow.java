package quarry.selector.scoring;

import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalInt;
import quarry.contracts.ImageId;
import quarry.contracts.ObjectRef;

/**
 * Where the vector of an image lies, or where the scores of its regions lie.
 *
 * @param features the object
 * @param row in it, from 0
 * @param score newest score of a candidate, or that which a sub-query has picked it for; empty without one
 * @param subQuery that has picked it; empty for all others
 */
public record VectorRow(
        String name, ImageId image, ObjectRef features, int row, OptionalDouble score, OptionalInt subQuery) {

    /** Whether a sub-query has picked it. */
    public boolean isPicked() {
        return subQuery.isPresent();
    }

    static VectorRow of(
            String name,
            ImageId image,
            ObjectRef features,
            int row,
            Optional<Double> score,
            Optional<Integer> subQuery) {
        return new VectorRow(
                name,
                image,
                features,
                row,
                score.map(OptionalDouble::of).orElseGet(OptionalDouble::empty),
                subQuery.map(OptionalInt::of).orElseGet(OptionalInt::empty));
    }
}
